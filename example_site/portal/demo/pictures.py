"""Draws the demo's pictures: calm shapes in few colours, the same on every run."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin

from PIL import Image

from portal.demo import scenes
from portal.demo.canvas import WIDTH, Canvas, house, ridge, tree, windows

CREDIT = "Illustration: Stadt Auenstadt"


def draw_meadow() -> Image.Image:
    """River, hills and a low sun: the town's landscape."""
    canvas = Canvas("#dbe9ee")
    canvas.disc(1180, 300, 120, "#f3c969")
    ridge(canvas, 430, 60, 0.4, "#a9c9cf")
    ridge(canvas, 520, 55, 2.1, "#7fb0ac", 1.0)
    ridge(canvas, 610, 45, 4.0, "#4f8f86", 1.5)
    canvas.polygon([(0, 760), (520, 690), (960, 730), (1600, 640), (1600, 740), (1000, 830), (500, 790),
                    (0, 880)], "#e8f3f4")  # fmt: skip
    canvas.polygon([(0, 880), (500, 790), (1000, 830), (1600, 740), (1600, 900), (0, 900)], "#2f6b66")
    for x, y, radius in ((170, 700, 46), (270, 690, 62), (380, 684, 40), (1290, 668, 54), (1400, 656, 38)):
        tree(canvas, x, y, radius, "#2f6b66", "#1f4a48")
    return canvas.finished()


def draw_houses() -> Image.Image:
    """A street of gabled houses."""
    canvas = Canvas("#f4ead9")
    canvas.half_disc(820, 640, 430, "#f7d9a8")
    walls = ("#c8553d", "#28666e", "#e09f3e", "#7c9885", "#33415c", "#b56b6f")
    for index, (width, height) in enumerate(
        ((190, 300), (230, 240), (170, 380), (250, 270), (200, 330), (230, 230), (180, 350))
    ):
        x = 60 + sum((190, 230, 170, 250, 200, 230, 180)[:index]) + index * 8
        wall = walls[index % len(walls)]
        house(canvas, x, 740, width, height, wall, "#2b2d42")
        columns = max(2, int(width // 75))
        step = (width - 40) / columns
        rows = int(height // 95)
        windows(canvas, x + 30, 740 - height + 35, columns, rows, (step, 92), (step * 0.55, 54),
                ("#fdf3dc", "#f7d9a8", "#fdf3dc", "#fff8ea"))  # fmt: skip
    canvas.box(0, 740, WIDTH, 160, "#d9c7a7")
    canvas.box(0, 790, WIDTH, 14, "#f4ead9")
    for x in (120, 560, 1010, 1480):
        tree(canvas, x, 800, 58, "#5f8575", "#3b4b43")
    return canvas.finished()


def draw_network() -> Image.Image:
    """Points of different sizes, joined to a net."""
    canvas = Canvas("#12344d")
    canvas.disc(1250, 180, 420, "#163f5c")
    canvas.disc(300, 800, 380, "#163f5c")
    points = (
        (210, 230, 34), (430, 420, 58), (300, 640, 40), (600, 170, 30), (700, 560, 84), (520, 760, 34),
        (900, 300, 62), (960, 740, 46), (1120, 520, 54), (1210, 210, 40), (1350, 660, 66), (1430, 380, 36),
    )  # fmt: skip
    links = (
        (0, 1), (1, 2), (1, 3), (1, 4), (2, 5), (4, 5), (3, 6), (4, 6), (4, 7), (6, 8), (7, 8), (6, 9),
        (8, 10), (9, 11), (8, 11), (10, 11), (7, 10), (2, 4), (0, 3),
    )  # fmt: skip
    for start, end in links:
        canvas.line([points[start][:2], points[end][:2]], "#5d8aa8", 6)
    colours = ("#f2b950", "#e76f51", "#8ecae6", "#f4f1de")
    for index, (x, y, radius) in enumerate(points):
        canvas.disc(x, y, radius + 10, "#12344d")
        canvas.disc(x, y, radius, colours[(index * 3) % 4])
        canvas.disc(x, y, radius * 0.42, "#12344d")
    return canvas.finished()


def draw_towers() -> Image.Image:
    """Tall housing blocks with trees between them."""
    canvas = Canvas("#dfe7f2")
    canvas.disc(330, 260, 110, "#f6bd60")
    for x, width, height, colour in (
        (60, 170, 420, "#9db4d0"), (560, 200, 470, "#9db4d0"), (1130, 190, 520, "#9db4d0"),
        (1420, 180, 380, "#9db4d0"),
    ):  # fmt: skip
        canvas.box(x, 760 - height, width, height, colour)
    lit = ("#f7ede2", "#f7ede2", "#f6bd60", "#cfdced", "#f7ede2", "#cfdced", "#f7ede2")
    for x, columns, rows, colour in (
        (190, 5, 7, "#3d5a80"), (730, 6, 8, "#ee6c4d"), (980, 3, 5, "#3d5a80"), (1270, 4, 6, "#293241"),
    ):  # fmt: skip
        width, height = columns * 52 + 28, rows * 66 + 30
        canvas.box(x, 760 - height, width, height, colour)
        windows(canvas, x + 22, 760 - height + 26, columns, rows, (52, 66), (34, 36), lit)
    canvas.box(0, 760, WIDTH, 140, "#84a98c")
    canvas.box(0, 815, WIDTH, 24, "#dfe7f2")
    for x, radius in ((110, 62), (600, 70), (690, 50), (1180, 58), (1560, 72)):
        tree(canvas, x, 800, radius, "#52796f", "#2f3e46")
    return canvas.finished()


def draw_table() -> Image.Image:
    """A round table seen from above, with people around it and sheets on it."""
    canvas = Canvas("#efe6dd")
    canvas.disc(800, 450, 560, "#e6d8ca")
    canvas.disc(800, 450, 300, "#b08968")
    canvas.disc(800, 450, 284, "#ddb892")
    colours = ("#264653", "#2a9d8f", "#e76f51", "#e9c46a", "#6d597a", "#457b9d")
    for index in range(12):
        angle = index * pi / 6 + 0.2
        x, y = 800 + 385 * cos(angle), 450 + 385 * sin(angle)
        canvas.disc(x, y, 64, colours[index % 6])
        canvas.disc(x - 14 * cos(angle), y - 14 * sin(angle), 34, "#f4ede4")
    for x, y, width, height, colour in (
        (650, 330, 120, 84, "#fefae0"), (830, 310, 84, 116, "#fefae0"), (900, 470, 120, 84, "#f1faee"),
        (620, 480, 90, 116, "#f1faee"), (760, 540, 120, 84, "#fefae0"),
    ):  # fmt: skip
        canvas.box(x, y, width, height, colour, 6)
        for step in range(3):
            canvas.box(x + 14, y + 18 + step * 20, width * 0.6, 6, "#a3b18a", 3)
    canvas.disc(800, 455, 34, "#2a9d8f")
    return canvas.finished()


def draw_plan() -> Image.Image:
    """A quarter seen from above: blocks, courtyards, a green strip and a path."""
    canvas = Canvas("#f1ede4")
    colours = ("#c9ada7", "#9a8c98", "#c9ada7", "#d8a48f", "#4a4e69")
    for row in range(4):
        for column in range(8):
            if (row, column) in {(1, 3), (1, 4), (2, 4), (2, 5)}:
                continue
            x, y = 40 + column * 196, 34 + row * 212
            canvas.box(x, y, 168, 180, colours[(row * 3 + column * 2) % 5], 10)
            canvas.box(x + 44, y + 48, 80, 84, "#dfe7d0", 8)
            canvas.disc(x + 66 + (column % 2) * 32, y + 90, 18, "#8fb08c")
    canvas.box(628, 246, 364, 180, "#a3c4a8", 40)
    canvas.box(824, 420, 364, 218, "#a3c4a8", 40)
    for x, y, radius in ((690, 310, 34), (760, 370, 26), (900, 330, 38), (1080, 500, 40), (900, 560, 30),
                         (1130, 590, 24)):  # fmt: skip
        canvas.disc(x, y, radius, "#5a8f69")
    canvas.line([(0, 440), (620, 436), (830, 430), (1010, 640), (1190, 652), (1600, 652)], "#e07a5f", 12)
    for x, y in ((620, 436), (1010, 640)):
        canvas.disc(x, y, 26, "#e07a5f")
        canvas.disc(x, y, 11, "#f1ede4")
    return canvas.finished()


def draw_bridge() -> Image.Image:
    """A bridge with three arches, mirrored in the river."""
    canvas = Canvas("#fbe8d3")
    canvas.disc(1230, 250, 100, "#ee9b5f")
    ridge(canvas, 300, 60, 1.0, "#efcfb4", 1.1)
    ridge(canvas, 370, 44, 3.3, "#dfb29b", 1.4)
    canvas.box(0, 620, WIDTH, 280, "#3a6b7e")
    canvas.box(0, 420, WIDTH, 60, "#5b3a4a")
    canvas.box(0, 470, WIDTH, 160, "#7a4e5c")
    for x in (270, 800, 1330):
        canvas.disc(x, 660, 180, "#fbe8d3")
        canvas.box(x - 184, 620, 368, 226, "#3a6b7e")
    for x in (270, 800, 1330):
        canvas.polygon([(x - 180, 620), (x + 180, 620), (x + 130, 760), (x - 130, 760)], "#6f98a3")
    for y, start, width in (
        (690, 60, 300),
        (740, 560, 420),
        (800, 180, 260),
        (820, 1080, 380),
        (860, 640, 300),
    ):
        canvas.box(start, y, width, 8, "#8fb3bb", 4)
    for x in range(60, WIDTH, 120):
        canvas.box(x, 372, 10, 50, "#5b3a4a")
    canvas.box(0, 366, WIDTH, 10, "#5b3a4a")
    return canvas.finished()


def draw_talk() -> Image.Image:
    """Speech bubbles that overlap and answer each other."""
    canvas = Canvas("#e7f0ea")
    bubbles = (
        (130, 120, 560, 300, "#1b4d5c", 230, 480), (820, 90, 420, 240, "#f2a65a", 1120, 410),
        (520, 440, 640, 300, "#3f8f7f", 700, 830), (1180, 380, 320, 220, "#c8553d", 1400, 680),
        (110, 560, 320, 200, "#f4d58d", 330, 840),
    )  # fmt: skip
    for x, y, width, height, colour, tip_x, tip_y in bubbles:
        canvas.polygon([(tip_x, tip_y), (tip_x - 40, y + height - 30), (tip_x + 60, y + height - 30)], colour)
        canvas.box(x, y, width, height, colour, 60)
        for row in range(3):
            length = (0.72, 0.56, 0.64)[(row + int(x)) % 3] * (width - 110)
            canvas.box(x + 55, y + 60 + row * (height - 110) / 2.6, length, 20, "#e7f0ea", 10)
    return canvas.finished()


def draw_courtyard() -> Image.Image:
    """A green courtyard with trees, beds and a rain barrel's circles."""
    canvas = Canvas("#cfe0c3")
    ridge(canvas, 300, 30, 0.6, "#b5d0a8", 0.9)
    for x, width, height, colour in ((0, 330, 520, "#e4b074"), (330, 260, 440, "#d98c5f"), (1180, 220, 470,
                                     "#d98c5f"), (1400, 200, 560, "#e4b074")):  # fmt: skip
        canvas.box(x, 660 - height, width, height, colour)
        windows(canvas, x + 34, 700 - height, max(2, width // 90), height // 130, (84, 118), (44, 66),
                ("#fdf6e3", "#c9e4de", "#fdf6e3"))  # fmt: skip
    canvas.box(0, 660, WIDTH, 240, "#7fa86b")
    canvas.polygon([(560, 900), (720, 660), (880, 660), (1060, 900)], "#efe3c8")
    for x, y, radius, crown in (
        (640, 690, 96, "#3f7d58"), (470, 730, 74, "#59966b"), (980, 690, 104, "#2f6548"),
        (1140, 735, 78, "#59966b"),
    ):  # fmt: skip
        tree(canvas, x, y, radius, crown, "#5a4632")
    flowers = ("#c8553d", "#f2c14e", "#8e5572")
    for x, colour in zip((90, 190, 290, 1250, 1350, 1450), flowers * 2, strict=True):
        canvas.box(x, 790, 80, 46, "#6b4f3a", 6)
        for step in range(3):
            canvas.disc(x + 16 + step * 24, 782, 14, colour)
    return canvas.finished()


def draw_vineyards() -> Image.Image:
    """Houses on steep slopes, with rows of vines above them."""
    canvas = Canvas("#dcebf2")
    canvas.disc(1330, 190, 90, "#f4c95d")
    ridge(canvas, 330, 70, 0.2, "#9cc0a5", 0.8)
    canvas.polygon([(0, 420), (700, 260), (1600, 560), (1600, 900), (0, 900)], "#6f9f77")
    for step in range(9):
        y = 455 + step * 26
        canvas.line([(40 + step * 34, y - step * 9), (640 + step * 60, y - 128 + step * 22)], "#4f7f5c", 8)
    canvas.polygon([(0, 640), (500, 560), (1100, 640), (1600, 600), (1600, 900), (0, 900)], "#3f6b57")
    walls = ("#f2e3c9", "#e6b89c", "#f2e3c9", "#d9a679", "#efd9ce")
    for index, (x, ground, width, height) in enumerate(
        ((90, 740, 120, 110), (250, 700, 110, 130), (410, 760, 140, 120), (590, 720, 110, 150),
         (760, 780, 150, 130), (950, 730, 120, 140), (1110, 790, 140, 110), (1290, 740, 120, 150),
         (1440, 800, 130, 120))
    ):  # fmt: skip
        house(canvas, x, ground, width, height, walls[index % 5], "#a63d40")
        windows(
            canvas, x + 20, ground - height + 22, 2, 2, (width * 0.45, 48), (26, 30), ("#3f6b57", "#f4c95d")
        )
    canvas.polygon([(0, 840), (800, 800), (1600, 850), (1600, 900), (0, 900)], "#2c4f40")
    return canvas.finished()


def draw_tiles() -> Image.Image:
    """Quarter circles as on a tiled floor: many parts, one pattern."""
    canvas = Canvas("#f5efe6")
    pairs = (("#1d5c63", "#f5efe6"), ("#e36f47", "#f9d8b4"), ("#f2b544", "#fbe9c3"), ("#417d7a", "#cfe3dc"))
    for row in range(5):
        for column in range(8):
            shape, ground = pairs[(row * 2 + column * 3 + row * column) % 4]
            x, y = column * 200, row * 200 - 50
            canvas.box(x, y, 200, 200, ground)
            kind = (row + 2 * column) % 3
            if kind == 0:
                canvas.disc(x + 100, y + 100, 66, shape)
            elif kind == 1:
                canvas.half_disc(x + 100, y + 190, 100, shape)
            else:
                canvas.polygon([(x, y + 200), (x + 200, y), (x + 200, y + 200)], shape)
    return canvas.finished()


@dataclass(frozen=True)
class Picture:
    """A picture, how it is drawn and what it shows in both languages."""

    title: str
    alt: str
    alt_english: str
    draw: Callable[[], Image.Image]


PICTURES = {
    "meadow": Picture(
        "Auenlandschaft",
        "Zeichnung: grüne Hügel, davor ein heller Fluss mit Bäumen am Ufer, am Himmel eine gelbe Sonne",
        "Drawing: green hills above a pale river with trees on its bank, a yellow sun in the sky",
        draw_meadow,
    ),
    "houses": Picture(
        "Straße mit Giebelhäusern",
        "Zeichnung: sieben bunte Giebelhäuser nebeneinander, davor vier runde Bäume",
        "Drawing: seven colourful gabled houses side by side, with four round trees in front",
        draw_houses,
    ),
    "network": Picture(
        "Netz aus Punkten",
        "Zeichnung: farbige Punkte auf dunkelblauem Grund, mit Linien zu einem Netz verbunden",
        "Drawing: coloured dots on dark blue, joined by lines into a net",
        draw_network,
    ),
    "towers": Picture(
        "Wohnhäuser in der Großsiedlung",
        "Zeichnung: hohe Wohnhäuser mit vielen hellen Fenstern, dazwischen Bäume und ein Weg",
        "Drawing: tall blocks of flats with many bright windows, trees and a path between them",
        draw_towers,
    ),
    "table": Picture(
        "Runder Tisch",
        "Zeichnung: ein runder Tisch von oben, darauf Blätter, ringsum zwölf farbige Kreise als Personen",
        "Drawing: a round table from above with sheets of paper, twelve coloured circles around it as people",
        draw_table,
    ),
    "plan": Picture(
        "Quartier von oben",
        "Zeichnung: Häuserblöcke mit grünen Höfen von oben, ein roter Weg führt an einem Park entlang",
        "Drawing: blocks with green courtyards from above, a red path leads past a park",
        draw_plan,
    ),
    "bridge": Picture(
        "Brücke über den Fluss",
        "Zeichnung: eine Brücke mit drei Bögen über einem blauen Fluss, dahinter Hügel und eine orange Sonne",
        "Drawing: a bridge with three arches over a blue river, hills and an orange sun behind it",
        draw_bridge,
    ),
    "talk": Picture(
        "Sprechblasen",
        "Zeichnung: fünf farbige Sprechblasen mit angedeuteten Textzeilen",
        "Drawing: five coloured speech bubbles with hinted lines of text",
        draw_talk,
    ),
    "courtyard": Picture(
        "Grüner Hof",
        "Zeichnung: ein Hof zwischen Wohnhäusern mit vier Bäumen, einem hellen Weg und Hochbeeten mit Blumen",
        "Drawing: a courtyard between houses with four trees, a pale path and raised flower beds",
        draw_courtyard,
    ),
    "vineyards": Picture(
        "Häuser am Hang",
        "Zeichnung: Häuser mit roten Dächern an einem grünen Hang, darüber Rebzeilen",
        "Drawing: houses with red roofs on a green slope, rows of vines above them",
        draw_vineyards,
    ),
    "tiles": Picture(
        "Mosaik",
        "Zeichnung: ein Mosaik aus Kreisen, Halbkreisen und Dreiecken in Petrol, Orange und Gelb",
        "Drawing: a mosaic of circles, half circles and triangles in teal, orange and yellow",
        draw_tiles,
    ),
    "reporters": Picture(
        "Kiezreporter",
        "Zeichnung: zwei Kinder befragen einen Erwachsenen, eines hält ein Mikrofon, eines einen Notizblock",
        "Drawing: two children interview a grown-up, one with a microphone, one with a notepad",
        scenes.draw_reporters,
    ),
    "children": Picture(
        "Kindergartengruppe",
        "Zeichnung: fünf kleine Kinder stehen Hand in Hand unter einer bunten Wimpelkette",
        "Drawing: five small children hold hands under a garland of coloured pennants",
        scenes.draw_children,
    ),
    "dancers": Picture(
        "Breakdance",
        "Zeichnung: eine Person tanzt auf einer Hand im Bühnenlicht, vier andere sehen zu",
        "Drawing: somebody dances on one hand in the stage light, four others watch",
        scenes.draw_dancers,
    ),
    "climbers": Picture(
        "Kletterwald",
        "Zeichnung: zwei Menschen mit Helmen klettern über eine Hängebrücke zwischen hohen Bäumen",
        "Drawing: two people with helmets climb along a rope bridge between tall trees",
        scenes.draw_climbers,
    ),
}
