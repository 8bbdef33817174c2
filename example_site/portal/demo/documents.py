"""The demo's files to download. Each is written here, says that it is an example, and holds what it names."""

from textwrap import wrap

from portal.demo.spec import Document

NOTE = (
    "Dies ist eine Beispieldatei für die Vorführung dieser Website. Der Inhalt ist erfunden, soweit er "
    "nicht im Bericht über die Veranstaltung steht."
)
ANALYSIS = (
    "BENN Blumberger Damm hat gefragt, welche Einrichtungen rund um den Blumberger Damm miteinander zu tun "
    "haben. Jede Einrichtung nannte die Partner, mit denen sie im letzten Jahr zusammengearbeitet hat.",
    "Erstens: Einrichtungen, die einander zu Fuß erreichen, arbeiten am häufigsten zusammen. Zweitens: Über "
    "wenige Stellen laufen sehr viele Kontakte. Fällt eine davon aus, reißen Verbindungen ab. Drittens: Wer "
    "neu dazukommt, findet den Weg ins Netz meist über ein gemeinsames Fest oder einen Runden Tisch.",
    "Für 2023 und 2024 stand deshalb zur Diskussion, wie Kontakte auf mehr Schultern kommen und wie sich "
    "neue Einrichtungen früh einbinden lassen.",
)

DOCUMENTS = (
    Document(
        key="network-analysis",
        title="Lokale Netzwerkanalyse Blumberger Damm, Kurzfassung",
        file_name="netzwerkanalyse-blumberger-damm.pdf",
        paragraphs=(*ANALYSIS, NOTE),
    ),
    Document(
        key="network-analysis-text",
        title="Lokale Netzwerkanalyse Blumberger Damm, Kurzfassung als Text",
        file_name="netzwerkanalyse-blumberger-damm.txt",
        paragraphs=(*ANALYSIS, NOTE),
    ),
    Document(
        key="cooperation-agreement",
        title="Kooperationsvereinbarung zur Weiterentwicklung der bezirklichen Stadtteilkoordination",
        file_name="kooperationsvereinbarung-stadtteilkoordination.pdf",
        paragraphs=(
            "Die Beteiligten verstehen Stadtteilkoordination als Teil der Integrierten Stadtteilentwicklung.",
            "Sie begleiten die Umsetzung gemeinsam, werten Erfahrungen aus und passen das Vorgehen an. In "
            "einem Kooperationsgremium stimmen sie sich regelmäßig ab.",
            "Sie laden zusammen zu Fachveranstaltungen ein und berichten dort aus der Praxis.",
            NOTE,
        ),
    ),
)

#: A4 in points, with margins of two centimetres.
WIDTH, HEIGHT, MARGIN = 595, 842, 57


def content(document: Document) -> bytes:
    """The file: a PDF of one page, or plain text."""
    if document.file_name.endswith(".pdf"):
        return pdf(document.title, document.paragraphs)
    return "\n\n".join((document.title, *document.paragraphs, "")).encode()


def pdf(title: str, paragraphs: tuple[str, ...]) -> bytes:
    """Write a page of text by hand: the standard fonts of every reader, nothing embedded, not tagged."""
    text = b"\n".join(_lines(title, paragraphs))
    name = f"<{(chr(0xFEFF) + title).encode('utf-16-be').hex()}>".encode()
    fonts = b"/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> /F2 << "
    fonts += b"/Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"
    return _file(
        b"<< /Type /Catalog /Pages 2 0 R /Lang (de) /ViewerPreferences << /DisplayDocTitle true >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources << /Font << %s >> >> "
        b">>" % (WIDTH, HEIGHT, fonts),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Title %s >>" % name,
    )


def _lines(title: str, paragraphs: tuple[str, ...]) -> list[bytes]:
    """The page's drawing commands: a bold title and wrapped paragraphs from the top down."""
    lines = [b"BT", b"%d %d Td" % (MARGIN, HEIGHT - MARGIN - 18), b"/F2 16 Tf 20 TL"]
    lines += [_shown(line) for line in wrap(title, 46)]
    lines.append(b"/F1 11 Tf 15 TL")
    for paragraph in paragraphs:
        lines += [b"T*", *(_shown(line) for line in wrap(paragraph, 84))]
    return [*lines, b"ET"]


def _shown(line: str) -> bytes:
    escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return b"(%s) Tj T*" % escaped.encode("cp1252")


def _file(*objects: bytes) -> bytes:
    """Number the objects and tell where each begins. The first is the catalogue, the last the information."""
    body, offsets = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    count = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n" % count
    table += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        count,
        len(objects),
        len(body),
    )
    return body + table + trailer
