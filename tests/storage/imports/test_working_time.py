"""Hours, nights and weekends, from fields and from sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.offers import WorkingTime
from storage.imports.passages import ReadText
from storage.imports.working_time import read_working_time


def _read(text: str) -> WorkingTime:
    return read_working_time(None, None, (), ReadText(text))


@pytest.mark.parametrize(
    ("label", "converted", "hours", "is_full_time"),
    [
        ("35H Travail en journée", "Temps plein", 35, True),
        ("24H30/semaine", "Temps partiel", 24.5, False),
        ("35H/semaine\nTravail en journée", None, 35, True),
        ("17,5 heures", None, 17.5, False),
        ("39H", None, 39, True),
        ("104H/mois", "Temps partiel", 24, False),
        ("86H/mois", "Temps partiel", 19.85, False),
        ("151H Mensuel", None, 35, True),
        ("151H Mensuel\nTravail en journée", "Temps plein", 35, True),
        ("151,67 heures mensuelles", None, 35, True),
        ("151H67", None, 35, True),
        ("169H Mensuel", None, 39, True),
        ("400H Annuel", None, None, None),
        (None, "Temps plein", None, True),
        (None, None, None, None),
    ],
)
def test_the_structured_hours(
    label: str | None, converted: str | None, hours: float | None, is_full_time: bool | None
) -> None:
    time = read_working_time(label, converted, (), ReadText(""))
    assert (time.weekly_hours, time.is_full_time) == (hours, is_full_time)
    assert (time.hours_passage, time.night_passage, time.weekend_passage) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "hours", "is_full_time"),
    [
        ("CDI 35h", 35, True),
        ("CDI, temps plein 39h", 39, True),
        ("35 heures par semaine", 35, True),
        ("24h hebdo", 24, False),
        ("Contrat de 24h30/semaine, temps partiel", 24.5, False),
        ("37h30 hebdomadaires", 37.5, True),
        ("Durée hebdomadaire : 28 heures", 28, False),
        ("Poste à temps partiel", None, False),
        ("Temps plein ou temps partiel", None, None),
        ("24h à 30h par semaine", None, None),
        ("CDI 24h ou CDI 35h", None, None),
        ("Ouvert 24h/24 et 7j/7", None, None),
        ("De 8h à 16h", None, None),
        ("CDI 8h-16h", None, None),
        ("Formation de 35h, livraison sous 48h", None, None),
        ("151h67 par mois", 35, True),
        ("Base 151,67 heures mensuelles", 35, True),
        ("CDI 151,67h", 35, True),
        ("Formation de 151 h", None, None),
        ("Contrat de 104h/mois, temps partiel", 24, False),
        ("35h hebdomadaires (151,67 h par mois)", 35, True),
        ("Projet de 300h par mois", None, None),
        ("Formation de 70h sur deux mois", None, None),
        ("Salle de 100 couverts, 12h30", None, None),
    ],
)
def test_weekly_hours_in_a_text(text: str, hours: float | None, is_full_time: bool | None) -> None:
    time = _read(text)
    assert (time.weekly_hours, time.is_full_time) == (hours, is_full_time)
    assert (time.hours_passage is None) == (hours is None and is_full_time is None)


@pytest.mark.parametrize(
    ("text", "has_night"),
    [
        ("Poste de nuit, 21h-5h", True),
        ("Veilleur de nuit", True),
        ("Travail en 3x8", True),
        ("Jour/Nuit en alternance", True),
        ("Équipes matin, soir et nuit", True),
        ("Pas de nuit en hiver, travail de nuit en été", True),
        ("Pas de travail de nuit", False),
        ("Pas de nuit ni de week-end", False),
        ("Nous ne travaillons ni la nuit ni le week-end.", False),
        ("Vous ne travaillez pas la nuit", False),
        ("Horaires de nuit exclus", False),
        ("Travail en journée uniquement", False),
        ("Travail en 2x8", None),
        ("Barman en boîte de nuit", None),
        ("Vous aimez le monde de la nuit", None),
        ("Boîte de nuit, travail de nuit", True),
        ("Une nuit d'hôtel offerte", None),
        ("Nos clients dorment dix nuitées", None),
    ],
)
def test_night_work_in_a_text(text: str, has_night: bool | None) -> None:
    time = _read(text)
    assert time.has_night is has_night
    assert time.night_passage == (None if has_night is None else text.rstrip("."))


@pytest.mark.parametrize(
    ("text", "has_weekend"),
    [
        ("Travail le week-end et les jours fériés", True),
        ("Du lundi au samedi", True),
        ("Vous travaillez le samedi", True),
        ("Un week-end sur deux", True),
        ("1 week-end sur 2 de repos", True),
        ("Repos un week-end sur deux", True),
        ("Du lundi au vendredi, un samedi par mois", True),
        ("Du lundi au vendredi", False),
        ("Aucun week-end", False),
        ("Week-ends libres", False),
        ("Pas de travail le week-end", False),
        ("Repos samedi et dimanche", False),
        ("Samedi et dimanche non travaillés", False),
        ("Repos le dimanche", None),
        ("Fermé le dimanche et le lundi", None),
        ("Journée d'accueil le samedi 12 juin", None),
    ],
)
def test_weekend_work_in_a_text(text: str, has_weekend: bool | None) -> None:
    time = _read(text)
    assert time.has_weekend is has_weekend
    assert time.weekend_passage == (None if has_weekend is None else text)


@pytest.mark.parametrize(
    "text",
    [
        "Travail de nuit possible",
        "Travail de nuit éventuel",
        "Possibilité de travail de nuit",
        "Vous pourrez être amené à travailler la nuit",
        "Travail de nuit sur volontariat",
    ],
)
def test_night_work_that_is_merely_possible_stays_unknown_with_its_words(text: str) -> None:
    time = _read(text)
    assert (time.has_night, time.night_passage) == (None, text)
    firm = _read(f"{text}. Horaires de nuit.")
    assert (firm.has_night, firm.night_passage) == (True, "Horaires de nuit")
    assert _read(f"Pas de nuit le premier mois. {text}.").has_night is None
    assert read_working_time(None, None, (text,), ReadText("")) == WorkingTime()


def test_weekend_work_that_is_merely_possible_stays_unknown_with_its_words() -> None:
    time = _read("Travail le samedi possible. Du lundi au vendredi.")
    assert (time.has_weekend, time.weekend_passage) == (None, "Travail le samedi possible")
    time = _read("Week-ends éventuellement travaillés")
    assert (time.has_weekend, time.weekend_passage) == (None, "Week-ends éventuellement travaillés")


def test_a_structured_field_wins_and_leaves_no_passage() -> None:
    text = ReadText("Travail de nuit, week-ends compris, 24h par semaine")
    time = read_working_time("35H Travail en journée", "Temps plein", (), text)
    assert time == WorkingTime(
        35, True, False, True, weekend_passage="Travail de nuit, week-ends compris, 24h par semaine"
    )
    schedules = ("Travail de nuit", "Travail le week-end")
    assert read_working_time(None, None, schedules, ReadText("")) == WorkingTime(
        has_night=True, has_weekend=True
    )


_TEXT = (
    "35h 24 h/24 7j/7 de à travail nuit pas ni sans week-end samedi dimanche du lundi au "
    "vendredi repos sur deux temps plein partiel heures par semaine 3x8 / . ,"
)
_WORDS = st.sampled_from(_TEXT.split())


@given(st.lists(st.one_of(_WORDS, st.text(max_size=4)), max_size=25).map(" ".join))
def test_no_text_breaks_the_rules(text: str) -> None:
    time = read_working_time(text, text, (text,), ReadText(text))
    assert time.weekly_hours is None or 0 < time.weekly_hours <= 48
    read = _read(text)
    assert read.night_passage is not None or read.has_night is None
    assert read.weekend_passage is not None or read.has_weekend is None
