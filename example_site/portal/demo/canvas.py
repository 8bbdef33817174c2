"""A sheet to draw on, and what many drawings share.

Everything is drawn at twice the size and then reduced, which smooths the edges. Coordinates are those of
the finished picture.
"""

from collections.abc import Iterable, Sequence
from math import pi, sin

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1600, 900
SCALE = 2

Point = tuple[float, float]


class Canvas:
    """A sheet to draw on, measured in pixels of the finished picture."""

    def __init__(self, background: str, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.image = Image.new("RGB", (width * SCALE, height * SCALE), background)
        self.pen = ImageDraw.Draw(self.image)

    def polygon(self, points: Iterable[Point], colour: str) -> None:
        """Fill an area."""
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=colour)

    def box(self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0) -> None:
        """Fill a rectangle."""
        edges = (x * SCALE, y * SCALE, (x + width) * SCALE - 1, (y + height) * SCALE - 1)
        self.pen.rounded_rectangle(edges, radius=radius * SCALE, fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """Fill a circle around a point."""
        edges = tuple(value * SCALE for value in (x - radius, y - radius, x + radius, y + radius))
        self.pen.ellipse(edges, fill=colour)

    def half_disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """Fill the upper half of a circle around a point."""
        edges = tuple(value * SCALE for value in (x - radius, y - radius, x + radius, y + radius))
        self.pen.pieslice(edges, 180, 360, fill=colour)

    def line(self, points: Sequence[Point], colour: str, width: float) -> None:
        """Draw a line with round joints and ends."""
        self.pen.line([(x * SCALE, y * SCALE) for x, y in points], colour, round(width * SCALE), "curve")
        for x, y in (points[0], points[-1]):
            self.disc(x, y, width / 2, colour)

    def finished(self) -> Image.Image:
        """The picture in its final size."""
        return self.image.reduce(SCALE)


def ridge(canvas: Canvas, base: float, swing: float, phase: float, colour: str, waves: float = 1.3) -> None:
    """Draw a range of hills down to the lower edge."""
    crest = [
        (x, base + swing * (sin(x / WIDTH * waves * 2 * pi + phase) + 0.35 * sin(x / WIDTH * 9 + 2 * phase)))
        for x in range(0, WIDTH + 20, 20)
    ]
    canvas.polygon([*crest, (WIDTH, HEIGHT), (0, HEIGHT)], colour)


def house(canvas: Canvas, x: float, ground: float, width: float, height: float, wall: str, roof: str) -> None:
    """Draw a house with a gable; its left foot stands at `x`."""
    gable = width * 0.5
    canvas.box(x, ground - height, width, height, wall)
    canvas.polygon(
        [
            (x - width * 0.07, ground - height),
            (x + width / 2, ground - height - gable),
            (x + width * 1.07, ground - height),
        ],
        roof,
    )


def windows(
    canvas: Canvas,
    x: float,
    y: float,
    columns: int,
    rows: int,
    step: Point,
    size: Point,
    colours: Sequence[str],
) -> None:
    """Draw rows of windows, lit and dark in a fixed order."""
    for row in range(rows):
        for column in range(columns):
            colour = colours[(row * 5 + column * 3 + row * column) % len(colours)]
            canvas.box(x + column * step[0], y + row * step[1], size[0], size[1], colour, 2)


def tree(canvas: Canvas, x: float, ground: float, radius: float, crown: str, trunk: str) -> None:
    """Draw a round tree."""
    canvas.box(x - radius * 0.09, ground - radius * 1.5, radius * 0.18, radius * 1.5, trunk)
    canvas.disc(x, ground - radius * 1.9, radius, crown)
