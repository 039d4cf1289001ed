"""Invented contents for the views: one day, one person. Nobody here exists."""

from __future__ import annotations

from desktop.views.contents import (
    Chip,
    DayContent,
    DayRow,
    PersonContent,
    RecordedContent,
    StatusContent,
)
from models.records.evidence import InformationState, Verdict
from models.records.people import MeetingMode

DAY = DayContent(
    "Vendredi 21 novembre",
    (
        DayRow("P1", "9 h 00", "Ilan Morvézan", "Cariste", "Terminé"),
        DayRow("P2", "9 h 45", "Solveig Andrault", "Assistante de vie", "Absente"),
        DayRow("P3", "10 h 30", "Nadège Kervoal", "Préparatrice de commandes", "En cours", True),
        DayRow("P4", "11 h 15", "Tomas Berrichon", "Soudeur", "À venir"),
        DayRow("P5", "14 h 00", "Aïssata Villoret", "Employée de rayon", "À venir"),
        DayRow("P6", "14 h 45", "Yannis Courtemer", "Électricien", "À venir"),
        DayRow("P7", "", "Clémence Daubrac", "Secrétaire médicale", ""),
    ),
)

CHIPS = (
    Chip("target", "Préparatrice de commandes", is_agreed=True),
    Chip("contracts", "CDI, ou CDD de 6 mois et plus", is_agreed=True),
    Chip("time", "Temps plein", is_agreed=True),
    Chip("schedule", "De 6 h à 20 h", is_agreed=True),
    Chip("radius", "15 km autour de Nantes", is_agreed=True),
    Chip("salary", "1 900 € brut et plus", is_agreed=False),
)

PERSON = PersonContent(
    reference="P3",
    name="Nadège Kervoal",
    mode=MeetingMode.ON_SITE,
    chips=CHIPS,
    information=InformationState.AGREED,
    information_text="Dit à 10 h 32 · d'accord",
)

STATUS = StatusContent(
    ("Offres du 21 novembre, 6 h 10", "Modèle de démonstration 0.3", "14 réponses à envoyer")
)

RECORDED = RecordedContent(
    verdict=Verdict.SET_ASIDE,
    title="Écartée",
    reason="Horaires ou rythme incompatibles",
    saved="Enregistré sur ce poste à 10 h 41",
    note="Rien ne part avant 10 h 51.",
    can_undo=True,
)
