"""Reads where an offer is: communes keep their coordinates, wide areas have none.

Never guesses a point: what stands for a département or the country is nowhere in particular.
"""

from __future__ import annotations

import re

from models.records.offers import Place
from storage.imports.texts import fold

_COMMUNE = re.compile(r"(?:\d{2}|2[AB])\d{3}")
_POSTCODE = re.compile(r"\d{5}")

# Metropolitan France with Corsica, degrees. Latitudes and longitudes do not overlap, so a pair
# that fits only when swapped was swapped; no overseas territory of France fits that way.
_LATITUDES = (41.2, 51.2)
_LONGITUDES = (-5.3, 9.7)

_WIDE_AREAS = frozenset(
    """france, france entiere, france metropolitaine, nationale, outre-mer, etranger,
    auvergne-rhone-alpes, bourgogne-franche-comte, bretagne, centre-val de loire, corse,
    grand est, hauts-de-france, ile-de-france, normandie, nouvelle-aquitaine, occitanie,
    pays de la loire, provence-alpes-cote d'azur""".replace("\n    ", " ").split(", ")
)
# Folded, as INSEE names them (code officiel géographique).
_DEPARTEMENTS = dict(
    entry.split(" ", 1)
    for entry in """01 ain, 02 aisne, 03 allier, 04 alpes-de-haute-provence, 05 hautes-alpes,
    06 alpes-maritimes, 07 ardeche, 08 ardennes, 09 ariege, 10 aube, 11 aude, 12 aveyron,
    13 bouches-du-rhone, 14 calvados, 15 cantal, 16 charente, 17 charente-maritime, 18 cher,
    19 correze, 2a corse-du-sud, 2b haute-corse, 21 cote-d'or, 22 cotes-d'armor, 23 creuse,
    24 dordogne, 25 doubs, 26 drome, 27 eure, 28 eure-et-loir, 29 finistere, 30 gard,
    31 haute-garonne, 32 gers, 33 gironde, 34 herault, 35 ille-et-vilaine, 36 indre,
    37 indre-et-loire, 38 isere, 39 jura, 40 landes, 41 loir-et-cher, 42 loire, 43 haute-loire,
    44 loire-atlantique, 45 loiret, 46 lot, 47 lot-et-garonne, 48 lozere, 49 maine-et-loire,
    50 manche, 51 marne, 52 haute-marne, 53 mayenne, 54 meurthe-et-moselle, 55 meuse,
    56 morbihan, 57 moselle, 58 nievre, 59 nord, 60 oise, 61 orne, 62 pas-de-calais,
    63 puy-de-dome, 64 pyrenees-atlantiques, 65 hautes-pyrenees, 66 pyrenees-orientales,
    67 bas-rhin, 68 haut-rhin, 69 rhone, 70 haute-saone, 71 saone-et-loire, 72 sarthe,
    73 savoie, 74 haute-savoie, 75 paris, 76 seine-maritime, 77 seine-et-marne, 78 yvelines,
    79 deux-sevres, 80 somme, 81 tarn, 82 tarn-et-garonne, 83 var, 84 vaucluse, 85 vendee,
    86 vienne, 87 haute-vienne, 88 vosges, 89 yonne, 90 territoire de belfort, 91 essonne,
    92 hauts-de-seine, 93 seine-saint-denis, 94 val-de-marne, 95 val-d'oise, 971 guadeloupe,
    972 martinique, 973 guyane, 974 la reunion, 976 mayotte""".replace("\n    ", " ").split(", ")
)
# Départements that share their name with one of their own communes.
_HOMONYMS = frozenset({"19", "25", "53", "75"})
_NUMBERED = re.compile(r"(?P<number>\d{2,3}|2[ab])\s*-\s*(?P<name>.+)")
_DEPARTEMENT_MARK = re.compile(r"\s*\((?:dept?\.?|departement)\)$")


def read_place(
    label: str | None,
    commune: str | None,
    postcode: str | None,
    latitude: float | None,
    longitude: float | None,
) -> Place:
    """Make the place of an offer; "France" or "73 - Savoie" keep their label alone."""
    commune = commune if commune and _COMMUNE.fullmatch(commune) else None
    if label is not None and _is_area(label, has_commune=commune is not None):
        return Place(label)
    point = coordinates(latitude, longitude)
    return Place(
        label,
        commune,
        postcode if postcode and _POSTCODE.fullmatch(postcode) else None,
        *(point or (None, None)),
    )


def coordinates(latitude: float | None, longitude: float | None) -> tuple[float, float] | None:
    """Degrees as (latitude, longitude), or unknown: missing, (0, 0) or impossible.

    Swapped coordinates of metropolitan France are put right, since no other reading is in France.
    """
    if latitude is None or longitude is None or (latitude == 0 and longitude == 0):
        return None
    if _is_metropolitan(longitude, latitude) and not _is_metropolitan(latitude, longitude):
        return longitude, latitude
    if abs(latitude) <= 90 and abs(longitude) <= 180:  # false for NaN
        return latitude, longitude
    return None


def _is_area(label: str, has_commune: bool) -> bool:
    """Say whether a label names the country, a region or a département.

    Without its number a name may be a commune's (Vienne, Indre): the commune code decides.
    """
    name = fold(label).strip()
    if name in _WIDE_AREAS:
        return True
    if numbered := _NUMBERED.fullmatch(name):
        number, name = numbered["number"], numbered["name"]
        if has_commune and number in _HOMONYMS:
            return False
        return _DEPARTEMENT_MARK.search(name) is not None or name == _DEPARTEMENTS.get(number)
    return not has_commune and _DEPARTEMENT_MARK.sub("", name) in _DEPARTEMENTS.values()


def _is_metropolitan(latitude: float, longitude: float) -> bool:
    return (
        _LATITUDES[0] <= latitude <= _LATITUDES[1] and _LONGITUDES[0] <= longitude <= _LONGITUDES[1]
    )
