"""Writes the description of a post in French, from the sentences of ``phrases.toml``.

Never addresses anyone by gender, and never says what the post is not.
"""

from __future__ import annotations

from random import Random

from resources.demo.material import Material
from resources.demo.posts import Demand, Post

HOURS_A_MONTH = 151.67  # 35 hours × 52 weeks / 12
# Numbers that ARCEP keeps for fiction (decision 2018-0881), and a domain that cannot exist.
_FICTION_NUMBERS = ("01 99 00", "02 61 91", "03 53 01", "04 65 71")
_FICTION_DOMAIN = "employeur.example"
_SHIFT_WORK = 0.1  # share of night work from which a trade works in shifts
_VOWELS = "AEIOUYÉÈÊ"  # before them « de » is elided
_FEMININE = ("Carte", "FIMO", "Habilitation", "Qualification")


def describe(rng: Random, material: Material, post: Post) -> str:
    """Describe the post in a few sentences or paragraphs; facts are left out now and then."""
    separator = rng.choice(("\n", "\n\n", "\n", " "))
    parts = [
        _opening(rng, material, post),
        _tasks(rng, material, post, may_list=separator != " "),
        " ".join([*_profile(rng, material, post), *_demands(rng, material, post)]),
        " ".join([*_rhythm(rng, material, post), *_offered(rng, material, post)]),
    ]
    return separator.join(part for part in parts if part)


def fiction_phone(rng: Random) -> str:
    """A telephone number that nobody can have."""
    return f"{rng.choice(_FICTION_NUMBERS)} {rng.randrange(100):02} {rng.randrange(100):02}"


def fiction_mail(rng: Random) -> str:
    """An address that nobody can have."""
    return f"recrutement{rng.randrange(1000)}@{_FICTION_DOMAIN}"


def spoken_hours(hours: float) -> str:
    """35 → ``35 heures``, 24.5 → ``24 h 30``."""
    whole, minutes = int(hours), round(hours % 1 * 60)
    return f"{whole} h {minutes:02}" if minutes else f"{whole} heures"


def spoken_duration(years: float) -> str:
    """0.5 → ``6 mois``, 1 → ``1 an``, 3 → ``3 ans``."""
    if years < 1:
        return f"{round(years * 12)} mois"
    return f"{years:g} an{'s' if years >= 2 else ''}"


def _opening(rng: Random, material: Material, post: Post) -> str:
    if post.agency:
        kind = "opening_temp"
    else:
        kind = "opening" if rng.random() < 0.7 else "opening_anonymous"
    commune = post.town.name.removesuffix(" Arrondissement")
    sentence = rng.choice(material.phrases[kind]).format(
        employer=post.employer,
        agency=post.agency,
        about=post.about,
        seeking=post.job.seeking,
        commune=commune,
        of_commune=f"d'{commune}" if commune[0] in _VOWELS else f"de {commune}",
        people=post.team,
    )
    return sentence[0].upper() + sentence[1:]


def _tasks(rng: Random, material: Material, post: Post, *, may_list: bool) -> str:
    if may_list and rng.random() < 0.7:
        mark = rng.choice(("- ", "• ", "* "))
        lines = "\n".join(mark + task for task in post.tasks)
        return f"{rng.choice(material.phrases['tasks_list'])}\n{lines}"
    tasks = [task[0].lower() + task[1:] for task in post.tasks]
    return rng.choice(material.phrases["tasks_sentence"]).format(tasks=" ; ".join(tasks))


def _profile(rng: Random, material: Material, post: Post) -> list[str]:
    phrases = material.phrases
    told = []
    if rng.random() < 0.6:
        if post.years == 0:
            kind = "beginner"
        else:
            kind = "experience_required" if post.is_experience_required else "experience_wished"
        told.append(rng.choice(phrases[kind]).format(duration=spoken_duration(post.years)))
    if rng.random() < 0.7:
        told.append(rng.choice(phrases["qualities"]))
    if post.is_language_required is not None:
        kind = "language_required" if post.is_language_required else "language_wished"
        told.append(rng.choice(phrases[kind]))
    return told


def _demands(rng: Random, material: Material, post: Post) -> list[str]:
    told = [_demand(rng, material, demand) for demand in post.demands if rng.random() < 0.85]
    if all(demand.need.kind != "licence" for demand in post.demands) and rng.random() < 0.04:
        told.append(rng.choice(material.phrases["licence_not"]))
    return told


def _demand(rng: Random, material: Material, demand: Demand) -> str:
    need = demand.need
    strength = "required" if demand.is_required else "wished"
    sentence = rng.choice(material.phrases[f"{need.kind}_{strength}"])
    if need.kind == "licence":
        return sentence.format(label=need.label)
    words = material.titles.get(need.label, need.label)
    if need.level:
        words += _level(rng, need.label, need.level)
    return sentence.format(words=words, e="e" if words.startswith(_FEMININE) else "")


def _level(rng: Random, label: str, level: str) -> str:
    if label.startswith("CACES"):
        return rng.choice((" catégorie ", " cat. ", " catégorie ")) + level
    return f" {level}"


def _rhythm(rng: Random, material: Material, post: Post) -> list[str]:
    phrases = material.phrases
    told = []
    if rng.random() < 0.4:
        kind = "hours" if post.is_full_time else "part_time"
        told.append(rng.choice(phrases[kind]).format(hours=spoken_hours(post.weekly_hours)))
    if post.has_night:
        told += _sometimes(rng, phrases["night"], 0.8)
    elif rng.random() < 0.06:
        told.append(rng.choice(phrases["no_night"]))
    if post.has_weekend:
        told += _sometimes(rng, phrases["weekend"], 0.75)
    else:
        told += _sometimes(rng, phrases["no_weekend"], 0.18)
    if not post.has_night and not post.has_weekend:
        kind = "shifts" if post.job.night > _SHIFT_WORK else "day_hours"
        told += _sometimes(rng, phrases[kind], 0.3)
    return told


def _offered(rng: Random, material: Material, post: Post) -> list[str]:
    phrases = material.phrases
    told = []
    if post.condition:
        told.append(rng.choice(phrases[post.condition]).format(months=post.months))
    elif rng.random() < 0.2:
        told.append(
            rng.choice(phrases["salary"]).format(
                low=_thousands(post.low),
                high=_thousands(max(post.high, post.low + 50)),
                hourly=f"{post.low / HOURS_A_MONTH:.2f}".replace(".", ","),
            )
        )
    told += _sometimes(rng, phrases["benefits"], 0.45)
    told += _sometimes(rng, phrases["closing"], 0.6)
    if rng.random() < 0.03:
        sentence = rng.choice(phrases["contact"])
        told.append(sentence.format(mail=fiction_mail(rng), phone=fiction_phone(rng)))
    return told


def _sometimes(rng: Random, sentences: tuple[str, ...], share: float) -> list[str]:
    return [rng.choice(sentences)] if rng.random() < share else []


def _thousands(amount: int) -> str:
    return f"{amount:,}".replace(",", " ")
