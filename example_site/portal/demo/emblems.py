"""Draws the logos of Auenstadt's bodies: one plain sign each, on white, the same on every run."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin

from PIL import Image

from portal.demo.canvas import Canvas

GREEN, BLUE, SUN, CLAY, NIGHT = "#1f6b5c", "#2f6f93", "#f0b541", "#c4543a", "#1d2f45"


def draw_town() -> Image.Image:
    """A tower above two waves, in a shield."""
    canvas = Canvas("#ffffff", 480, 560)
    canvas.polygon([(40, 40), (440, 40), (440, 330), (400, 430), (240, 520), (80, 430), (40, 330)], GREEN)
    canvas.box(180, 150, 120, 170, "#ffffff")
    for x in (170, 220, 270):
        canvas.box(x, 116, 40, 40, "#ffffff")
    canvas.box(220, 240, 40, 80, GREEN, 18)
    for y in (350, 400):
        canvas.line([(110 + step * 20, y + 12 * sin(step * pi / 3)) for step in range(14)], "#cfe6ec", 16)
    return canvas.finished()


def draw_office() -> Image.Image:
    """Three houses whose roofs make one line."""
    canvas = Canvas("#ffffff", 720, 420)
    for x, colour in ((70, BLUE), (270, CLAY), (470, GREEN)):
        canvas.box(x, 200, 180, 170, colour)
        canvas.box(x + 68, 270, 44, 100, "#ffffff")
    roof = [(50, 210), (160, 90), (260, 200), (360, 90), (460, 200), (560, 90), (670, 210)]
    canvas.line(roof, NIGHT, 34)
    return canvas.finished()


def draw_volunteers() -> Image.Image:
    """Six people in a ring around a sun."""
    canvas = Canvas("#ffffff", 480, 480)
    canvas.disc(240, 240, 74, SUN)
    for index in range(6):
        angle = index * pi / 3 - pi / 2
        x, y = 240 + 158 * cos(angle), 240 + 158 * sin(angle)
        canvas.disc(x, y, 52, (CLAY, BLUE, GREEN)[index % 3])
    return canvas.finished()


def draw_floodplain() -> Image.Image:
    """A willow by the water."""
    canvas = Canvas("#ffffff", 560, 480)
    canvas.box(262, 190, 36, 190, "#6b4a34")
    for x, y, radius in ((280, 150, 110), (180, 190, 74), (380, 190, 74)):
        canvas.disc(x, y, radius, GREEN)
    for y in (386, 430):
        canvas.line([(60 + step * 20, y + 10 * sin(step * pi / 3)) for step in range(23)], BLUE, 16)
    return canvas.finished()


def draw_traders() -> Image.Image:
    """An awning with stripes over a shop door."""
    canvas = Canvas("#ffffff", 640, 420)
    canvas.box(90, 190, 460, 190, "#f3ead8")
    canvas.box(280, 240, 80, 140, NIGHT, 6)
    canvas.box(130, 240, 110, 80, BLUE, 6)
    canvas.box(400, 240, 110, 80, BLUE, 6)
    for index in range(6):
        x, colour = 80 + index * 80, (CLAY, "#f7f2e7")[index % 2]
        canvas.box(x, 60, 80, 120, colour)
        canvas.disc(x + 40, 180, 40, colour)
    canvas.line([(80, 60), (560, 60)], NIGHT, 18)
    return canvas.finished()


@dataclass(frozen=True)
class Emblem:
    """A logo, how it is drawn and what it says to those who do not see it."""

    alt: str
    alt_english: str
    draw: Callable[[], Image.Image]


#: By the key of the body.
EMBLEMS = {
    "stadt-auenstadt": Emblem("Wappen der Stadt Auenstadt", "Arms of the Town of Auenstadt", draw_town),
    "koordinierungsstelle-nachbarschaft": Emblem(
        "Logo: Koordinierungsstelle Nachbarschaft", "Logo: Neighbourhood Office", draw_office
    ),
    "freiwilligenagentur-auenstadt": Emblem(
        "Logo: Freiwilligenagentur Auenstadt", "Logo: Volunteer Agency of Auenstadt", draw_volunteers
    ),
    "auenverein": Emblem("Logo: Auenverein", "Logo: Friends of the Floodplain", draw_floodplain),
    "gewerbekreis-nordstadt": Emblem(
        "Logo: Gewerbekreis Nordstadt", "Logo: Traders of Nordstadt", draw_traders
    ),
}
