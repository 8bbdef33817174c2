"""Drawings of people doing something, put together from heads, bodies and limbs."""

from PIL import Image

from portal.demo.canvas import WIDTH, Canvas, Point, house, ridge, tree, windows

HAIR = ("#3b2f2f", "#2b1d14", "#d9a441", "#5b3a29", "#1f1f24")
SKIN = ("#f1c9a5", "#8d5524", "#e0ac69", "#c68642", "#f6d7b8")


def figure(canvas: Canvas, x: float, ground: float, size: float, colour: str, look: int) -> None:
    """Draw somebody standing on the ground; `size` is the height."""
    head = size * 0.16
    for side in (-1, 1):
        left = x + side * size * 0.08 - size * 0.05
        canvas.box(left, ground - size * 0.36, size * 0.1, size * 0.36, "#33415c", size * 0.04)
    canvas.box(x - size * 0.17, ground - size * 0.7, size * 0.34, size * 0.42, colour, size * 0.12)
    canvas.disc(x, ground - size * 0.83, head + size * 0.015, HAIR[look % 5])
    canvas.disc(x, ground - size * 0.8, head * 0.9, SKIN[look % 5])


def limb(canvas: Canvas, points: tuple[Point, ...], colour: str, look: int, width: float) -> None:
    """Draw an arm or a leg, with a hand or a foot at its end."""
    canvas.line(points, colour, width)
    canvas.disc(*points[-1], width * 0.62, SKIN[look % 5])


def draw_reporters() -> Image.Image:
    """Two children ask a grown-up on the pavement; one holds a microphone, one writes."""
    canvas = Canvas("#e3eef1")
    for index, x in enumerate((90, 420, 1130, 1400)):
        house(canvas, x, 700, 240, 300, ("#d9a679", "#b56b6f", "#7c9885", "#e0b074")[index], "#4a4e69")
        windows(canvas, x + 34, 440, 3, 2, (70, 110), (42, 60), ("#fdf3dc", "#cfe3dc"))
    canvas.box(0, 700, WIDTH, 200, "#c9c2b4")
    figure(canvas, 980, 830, 470, "#28666e", 2)
    figure(canvas, 690, 840, 340, "#e76f51", 1)
    figure(canvas, 520, 845, 320, "#f2b544", 3)
    limb(canvas, ((725, 630), (800, 600), (860, 560)), "#e76f51", 1, 34)
    canvas.line([(862, 556), (890, 520)], "#22223b", 16)
    canvas.disc(898, 508, 24, "#22223b")
    canvas.box(430, 640, 92, 116, "#fefae0", 6)
    for step in range(4):
        canvas.box(444, 660 + step * 22, 62, 7, "#8d99ae", 3)
    limb(canvas, ((560, 660), (570, 720), (520, 720)), "#f2b544", 3, 30)
    return canvas.finished()


def draw_children() -> Image.Image:
    """Small children in a row, holding hands under a garland of pennants."""
    canvas = Canvas("#fdf1d6")
    ridge(canvas, 560, 40, 0.9, "#cfe3c0", 1.1)
    canvas.box(0, 760, WIDTH, 140, "#9cc08a")
    pennants = ("#e76f51", "#2a9d8f", "#f2b544", "#6d597a")
    canvas.line([(60, 90), (500, 190), (1100, 190), (1540, 90)], "#8d7b68", 6)
    for index in range(12):
        x = 130 + index * 120
        y = 100 + 90 * min(1, (x - 60) / 440, (1540 - x) / 440)
        canvas.polygon([(x - 36, y), (x + 36, y), (x, y + 86)], pennants[index % 4])
    for index, x in enumerate((290, 545, 800, 1055, 1310)):
        size = (350, 390, 330, 380, 350)[index]
        colour = ("#457b9d", "#e76f51", "#2a9d8f", "#e9c46a", "#b56b6f")[index]
        if index < 4:
            canvas.line([(x + 40, 660), (x + 127, 715), (x + 215, 660)], SKIN[index], 26)
        figure(canvas, x, 850, size, colour, index)
    return canvas.finished()


def draw_dancers() -> Image.Image:
    """A breakdancer stands on one hand, others watch; coloured light falls on the stage."""
    canvas = Canvas("#231f3a")
    for x, colour in ((260, "#3b2f63"), (800, "#57356b"), (1340, "#2e4a6b")):
        canvas.polygon([(x - 60, 0), (x + 60, 0), (x + 340, 760), (x - 340, 760)], colour)
    canvas.box(0, 760, WIDTH, 140, "#14122a")
    for index, x in enumerate((150, 330, 1270, 1450)):
        figure(canvas, x, 810, 380, ("#8ecae6", "#f2b950", "#e76f51", "#84a98c")[index], index)
    limb(canvas, ((760, 620), (740, 710), (720, 800)), "#f2b950", 1, 44)
    canvas.line([(770, 610), (850, 480)], "#f2b950", 120)
    canvas.disc(715, 640, 62, HAIR[1])
    canvas.disc(705, 652, 52, SKIN[1])
    limb(canvas, ((860, 500), (960, 560), (1010, 650)), "#f2b950", 1, 38)
    canvas.line([(850, 450), (700, 330), (560, 400)], "#e76f51", 54)
    canvas.line([(880, 440), (1010, 290), (1150, 240)], "#e76f51", 54)
    for x, y in ((548, 408), (1164, 234)):
        canvas.disc(x, y, 38, "#f4f1de")
    return canvas.finished()


def draw_climbers() -> Image.Image:
    """A climbing course between tall trees: platforms, a rope bridge, two people with helmets."""
    canvas = Canvas("#dcebdc")
    ridge(canvas, 520, 50, 2.0, "#b7d3b0", 1.2)
    for x, radius in ((120, 120), (620, 90), (1000, 110), (1480, 130)):
        tree(canvas, x, 860, radius, "#86b08a", "#6b5a45")
    canvas.box(0, 800, WIDTH, 100, "#5f8f63")
    for x in (330, 1270):
        canvas.box(x - 46, 120, 92, 730, "#6b4f3a", 20)
        canvas.disc(x, 110, 210, "#3f7d58")
        canvas.box(x - 130, 520, 260, 26, "#b08968", 6)
    canvas.line([(400, 400), (800, 440), (1200, 400)], "#3b3a36", 8)
    canvas.line([(460, 530), (800, 590), (1140, 530)], "#3b3a36", 8)
    for step in range(9):
        x = 480 + step * 80
        y = 588 - abs(x - 800) * abs(x - 800) / 1900
        canvas.box(x - 26, y - 8, 52, 18, "#c9a26d", 5)
    for x, ground, colour, helmet, look in (
        (720, 580, "#e76f51", "#f2c14e", 0),
        (1250, 520, "#457b9d", "#c8553d", 3),
    ):
        figure(canvas, x, ground, 260, colour, look)
        canvas.half_disc(x, ground - 212, 50, helmet)
    limb(canvas, ((750, 420), (780, 436)), "#e76f51", 0, 22)
    return canvas.finished()
