"""The three small groups of NetzWerkStadt 2023."""

from portal.demo.spec import Node
from portal.demo.streams import download, participant, question, session

VIOLENCE = Node(
    kind="workshop",
    slug="sexualisierte-gewalt",
    title="Sexualisierte Gewalt: vorbeugen, helfen, handeln",
    fields={
        "subtitle": "Sicher auftreten, wenn es darauf ankommt",
        "summary": (
            "Wie Einrichtungen vorbeugen, Betroffenen zur Seite stehen und in einem Verdachtsfall wissen, "
            "was zu tun ist."
        ),
        "sessions": (session(1),),
        "topics": ("gewaltpraevention",),
        "origin": "given",
        "guiding_questions": (
            question("Was beugt vor?"),
            question("Wer hilft Betroffenen weiter, und wie finden sie dorthin?"),
            question("Wie handelt eine Einrichtung, wenn ein Verdacht im Raum steht?"),
        ),
    },
    english={
        "slug": "sexual-violence",
        "title": "Sexual violence: prevent, help, act",
        "subtitle": "Act with confidence when it matters",
        "summary": (
            "How organisations prevent violence, stand by those affected and know what to do in case of a "
            "suspicion."
        ),
        "guiding_questions": (
            question("What prevents violence?"),
            question("Who helps those affected, and how do they find their way there?"),
            question("How does an organisation act when there is a suspicion?"),
        ),
    },
)

FAMILY_SUPPORT = Node(
    kind="workshop",
    slug="familienfoerderung",
    title="Familienförderung: was wirkt",
    fields={
        "subtitle": "Gute Beispiele gegen Armut in Familien",
        "summary": (
            "Die Gruppe sammelt Angebote, die sich bewährt haben, und fragt, was sie gegen Familienarmut "
            "ausrichten."
        ),
        "sessions": (session(1),),
        "topics": ("familienfoerderung",),
        "origin": "given",
        "guiding_questions": (
            question("Welche Angebote der Familienförderung haben sich bewährt?"),
            question("Warum kommt es gerade auf sie an, wenn Familien aus der Armut finden sollen?"),
        ),
    },
    english={
        "slug": "family-support",
        "title": "Family support: what works",
        "subtitle": "Good examples against poverty in families",
        "summary": (
            "The group collects services that have proved their worth and asks what they do against poverty "
            "in families."
        ),
        "guiding_questions": (
            question("Which services for families have proved their worth?"),
            question("Why do they matter most when families are to get out of poverty?"),
        ),
    },
)

NEIGHBOURHOOD = Node(
    kind="workshop",
    slug="nachbarschaft-zum-mitmachen",
    title="Nachbarschaft zum Mitmachen",
    fields={
        "subtitle": "Was eine Netzwerkanalyse vor Ort zeigt",
        "summary": (
            "BENN Blumberger Damm hat untersucht, wer in der Umgebung mit wem zusammenarbeitet. Die Gruppe "
            "spricht über die Befunde und blickt auf 2023 und 2024."
        ),
        "sessions": (session(1),),
        "presenters": (participant("Netzwerkanalyse vor Ort", organisation="benn-blumberger-damm"),),
        "topics": ("nachbarschaft", "vernetzung"),
        "origin": "given",
        "guiding_questions": (question("Was nehmen wir uns für 2023 und 2024 vor?"),),
        "downloads": (
            download("network-analysis", "presentation", accessible="no"),
            download("network-analysis-text", "presentation", accessible="yes"),
        ),
    },
    english={
        "slug": "neighbourhood-work-that-involves-people",
        "title": "Neighbourhood work that involves people",
        "subtitle": "What a local network analysis shows",
        "summary": (
            "BENN Blumberger Damm looked into who works with whom in the area. The group talks about the "
            "findings and looks ahead to 2023 and 2024."
        ),
        "presenters": (participant("Local network analysis", organisation="benn-blumberger-damm"),),
        "guiding_questions": (question("What do we set ourselves for 2023 and 2024?"),),
    },
)

WORKSHOPS = (VIOLENCE, FAMILY_SUPPORT, NEIGHBOURHOOD)
