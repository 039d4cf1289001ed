"""From salary texts to monthly gross euros, full time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.offers import Salary
from storage.imports.salary import PLAUSIBLE_MONTHLY, read_salary


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Mensuel de 1900.00 Euros à 2100,00 Euros sur 12 mois", 1900, 2100),
        ("Mensuel de 1900.0 Euros", 1900, 1900),
        ("Mensuel de 1\u202f900,50 Euros à 2\u00a0100 Euros sur 12.0 mois", 1900.5, 2100),
        ("Mensuel de 1800 Euros sur 13 mois", 1950, 1950),
        ("Mensuel de 1800 Euros sur 13,5 mois", 2025, 2025),
        ("Mensuel de 1800 Euros sur 10 mois", 1800, 1800),
        ("Annuel de 24000.0 Euros à 30000.0 Euros sur 13.0 mois", 2000, 2500),
        ("Horaire de 12.0 Euros à 13,00 Euros", 1820.04, 1971.71),
        ("Mensuel de 0 Euros à 2000 Euros", 2000, 2000),
        ("12,50 € brut de l'heure", 1895.88, 1895.88),
        ("1 900 € à 2 100 € brut / mois", 1900, 2100),
        ("25-30 K€ annuel selon profil", 2083.33, 2500),
    ],
)
def test_what_a_text_says_becomes_monthly(text: str, low: float, high: float) -> None:
    salary = read_salary(text)
    assert (salary.text, salary.is_doubtful) == (text, False)
    assert salary.monthly_low == pytest.approx(low, abs=0.02)
    assert salary.monthly_high == pytest.approx(high, abs=0.02)


@pytest.mark.parametrize(
    ("text", "is_converted"),
    [
        ("Mensuel de 1900 Euros sur 12 mois", False),
        ("Mensuel de 1800 Euros sur 13 mois", True),
        ("Annuel de 24000 Euros", True),
        ("Horaire de 12 Euros", True),
    ],
)
def test_amounts_that_the_text_does_not_write_are_marked(text: str, is_converted: bool) -> None:
    assert read_salary(text).is_converted is is_converted


@pytest.mark.parametrize(
    "text",
    [
        "Mensuel de 38000.0 Euros",
        "Annuel de 2000 Euros",
        "Horaire de 1900 Euros",
        "Mensuel de 2500 Euros à 2000 Euros",
        "Mensuel de 900 Euros",
        "Mensuel de 0 Euros",
        "Mensuel de 2000 Euros à 25000 Euros",
    ],
)
def test_what_cannot_mean_what_it_says_is_doubtful_and_not_guessed(text: str) -> None:
    assert read_salary(text) == Salary(text, is_doubtful=True)


@pytest.mark.parametrize(
    "text", ["Selon profil", "1800 € net par mois", "2000 euros", "Cachet de 150 Euros", "30 K€"]
)
def test_without_amount_period_or_gross_the_text_is_kept_alone(text: str) -> None:
    assert read_salary(text) == Salary(text)


def test_part_time_is_brought_to_35_hours_when_its_hours_are_known() -> None:
    text = "Mensuel de 900 Euros"
    half = read_salary(text, weekly_hours=17.5, is_full_time=False)
    assert half == Salary(text, 1800, 1800, is_converted=True)
    assert read_salary(text, weekly_hours=None, is_full_time=False) == Salary(text)
    hourly = "Horaire de 12 Euros"
    assert read_salary(hourly, weekly_hours=20, is_full_time=False) == read_salary(hourly)


def test_the_comment_speaks_when_the_label_does_not() -> None:
    assert read_salary(None, "", "Mensuel de 2000 Euros").monthly_low == 2000
    assert read_salary("A négocier", "2000 € par mois").monthly_low == 2000
    assert read_salary("Mensuel de 2000 Euros", "3000 € par mois").monthly_low == 2000
    assert read_salary("A négocier", "Chèque repas") == Salary("A négocier")
    assert read_salary(None, None) == Salary()


_FRAGMENTS = st.sampled_from(
    [
        "Mensuel",
        "Annuel",
        "Horaire",
        " de ",
        " à ",
        "1 900",
        "12,5",
        "0",
        "38000.0",
        " Euros",
        "€",
        " sur 13 mois",
        " K",
        "-",
        "\u202f",
        "net",
        " /h",
        "999999999999999999999999",
        "١٢",
    ]
)


@given(
    st.lists(st.one_of(_FRAGMENTS, st.text(max_size=5)), max_size=12).map("".join),
    st.one_of(st.none(), st.floats(-1, 60)),
    st.sampled_from([None, True, False]),
)
def test_no_text_breaks_it_and_amounts_are_always_plausible(
    text: str, hours: float | None, is_full_time: bool | None
) -> None:
    salary = read_salary(text, weekly_hours=hours, is_full_time=is_full_time)
    assert (salary.monthly_low is None) == (salary.monthly_high is None)
    if salary.monthly_low is not None and salary.monthly_high is not None:
        assert not salary.is_doubtful
        low, high = PLAUSIBLE_MONTHLY
        assert low <= salary.monthly_low <= salary.monthly_high <= high
