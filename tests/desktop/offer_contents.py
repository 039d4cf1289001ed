"""Invented offers for the three panes. No employer here exists."""

from __future__ import annotations

from desktop.views.contents import (
    Bar,
    ComparisonLine,
    FilterLine,
    ListContent,
    OfferContent,
    OfferRow,
    ReasonLine,
    TableLine,
)
from models.records.evidence import Verdict
from models.records.matching import Fit

ROWS = (
    OfferRow(
        "209KXPT",
        "Agent / Agente logistique",
        "Ferronnerie Delasalle, Saint-Herblain",
        "CDI · 35 h · 6 km · hier · France Travail",
        "forte",
        3,
    ),
    OfferRow(
        "208WDQH",
        "Préparateur / Préparatrice de commandes",
        "Entrepôts Loirélan, Carquefou",
        "CDI · 35 h · 9 km · 2 jours · France Travail",
        "moyenne",
        2,
        spoken="Préparateur de commandes. Correspondance moyenne, selon l'outil",
    ),
    OfferRow(
        "207BRTS",
        "Réceptionnaire de marchandises",
        "3 annonces pour ce poste, Orvault",
        "CDD 8 mois · 35 h · 7 km · 4 jours · France Travail",
        "moyenne",
        2,
    ),
    OfferRow(
        "206LMNV",
        "Employé / Employée de drive",
        "Halles de Bréhaut, Rezé",
        "CDI · 30 h · 5 km · 6 jours · France Travail",
        "faible",
        1,
    ),
    OfferRow(
        "205CDFG",
        "Magasinier / Magasinière",
        "Employeur non précisé, Couëron",
        "CDI · heures non dites · 13 km · 3 jours · partenaire",
        "non évaluable",
        0,
    ),
)

MORE_ROWS = tuple(
    OfferRow(
        f"20{n}ZZZZ", f"Manutentionnaire {n}", "Quais de Trélan, Rezé", "CDI · 35 h", "faible", 1
    )
    for n in range(5)
)

SUGGESTIONS = ListContent(
    rows=ROWS,
    notes=("Ces 2 offres ne se distinguent pas, selon l'outil.",),
    footer="31 204 offres lues. Distances à vol d'oiseau.",
    filters=(
        FilterLine("Sans lien avec le projet", "29 871"),
        FilterLine("Bien au-delà du rayon", "1 104"),
        FilterLine("Salaire sous le plancher", "63"),
    ),
    has_more=True,
)

NO_OFFER = ListContent(
    rows=(),
    notes=(),
    footer="31 204 offres lues.",
    filters=SUGGESTIONS.filters,
    has_more=False,
    empty="Aucune offre : les filtres ont tout retiré. Le détail est ci-dessous.",
)

PASSAGE = "travail en équipe 2×8, prise de poste à 5 h <b>une semaine sur deux</b>"

OFFER = OfferContent(
    offer="208WDQH",
    title="Préparateur / Préparatrice de commandes",
    where="Entrepôts Loirélan, Carquefou · CDI, 35 h · publiée il y a 2 jours",
    word="Correspondance moyenne, selon l'outil",
    level=2,
    hesitation="l'outil hésite, proche de « forte »",
    comparison=(
        ComparisonLine(
            "Métier",
            "Préparation de commandes",
            "Préparatrice de commandes",
            Fit.FITS,
            "concorde",
        ),
        ComparisonLine(
            "Expérience", "1 an en entrepôt", "14 mois, entrepôt alimentaire", Fit.FITS, "concorde"
        ),
        ComparisonLine(
            "Titre, permis", "CACES R489 catégorie 1", "Rien d'écrit", Fit.UNKNOWN, "non précisé"
        ),
        ComparisonLine("Horaires", "2×8, dès 5 h", "De 6 h à 20 h", Fit.GAP, "écart", PASSAGE),
        ComparisonLine(
            "Lieu", "Carquefou, 9 km à vol d'oiseau", "Jusqu'à 15 km", Fit.FITS, "concorde"
        ),
        ComparisonLine(
            "Salaire", "Non indiqué", "1 900 € brut et plus", Fit.UNKNOWN, "non précisé"
        ),
    ),
    sentence=(
        "Suggérée surtout parce que le métier visé et l'expérience en entrepôt concordent\u202f; "
        "en revanche, les horaires en 2×8 sortent de la plage convenue."
    ),
    bars=(
        Bar("Métier visé, le même", 1.0, "compte beaucoup", "pour : métier visé, compte beaucoup"),
        Bar("14 mois en entrepôt", 0.76, "compte beaucoup", "pour : 14 mois, compte beaucoup"),
        Bar("Gestes communs : picking", 0.37, "compte un peu", "pour : gestes, compte un peu"),
        Bar("Horaires en 2×8, dès 5 h", -0.7, "compte beaucoup", "contre : horaires, beaucoup"),
        Bar("Rayon différent : textile", -0.32, "compte un peu", "contre : rayon, un peu"),
        Bar("Distance : 9 km", -0.2, "compte un peu", "contre : distance, un peu"),
    ),
    others="et 5 autres thèmes",
    table=(
        TableLine("Métier", "Même métier que celui recherché", "pour", "compte beaucoup"),
        TableLine("Métier", "Proximité des métiers dans le répertoire", "pour", "compte un peu"),
        TableLine("Salaire", "Salaire (inconnu)", "neutre", "ne pèse presque pas"),
        TableLine("Trajet", "Distance", "contre", "compte un peu"),
    ),
    unknown=(
        "Le salaire : l'offre n'en dit rien.",
        "Le CACES : le dossier n'en dit rien.",
        "Les transports à 5 h : l'outil ne les lit pas.",
    ),
    checks=(
        "Le CACES R489 est-il en cours ? S'il l'est, cette offre passerait de moyenne à forte.",
        "Aller à Carquefou pour 5 h : par quel moyen ?",
    ),
    description="Vous préparez les commandes de la grande distribution.\n\nÉquipe de 12 personnes.",
    url="https://offres.exemple.fr/208WDQH",
    sources="Sources : dossier du 12 mars, annonce du 20 novembre.",
    to_person=(
        "L'outil a rapproché cette offre de votre dossier surtout parce que vous avez 14 mois "
        "d'expérience. En revanche, les horaires sortent des limites que vous avez dites."
    ),
    checks_of_person=("Aller à Carquefou pour 5 h : par quel moyen ?",),
    unread=("Dans l'offre : l'employeur.", "Dans le dossier : la date de disponibilité."),
)

REASONS = {
    Verdict.KEEP: (
        ReasonLine("GAR1", "1", "Dans le projet et à sa portée"),
        ReasonLine("GAR2", "2", "Proche du projet, écart acceptable"),
        ReasonLine("AUT", "0", "Autre : précisez en quelques mots", needs_text=True),
    ),
    Verdict.ADJUST: (
        ReasonLine("AJU1", "1", "Un critère de recherche est à corriger"),
        ReasonLine("AUT", "0", "Autre : précisez en quelques mots", needs_text=True),
    ),
    Verdict.SET_ASIDE: (
        ReasonLine("ECA1", "1", "Il manque un titre, un permis ou l'expérience exigés"),
        ReasonLine("ECA2", "2", "Trajet trop long ou sans solution"),
        ReasonLine("ECA3", "3", "Horaires ou rythme incompatibles"),
        ReasonLine("ECA4", "4", "Contrat ou salaire en dessous de ce qui est convenu"),
        ReasonLine("ECA5", "5", "Hors du projet convenu"),
        ReasonLine("ECA6", "6", "Déjà connue (proposée, candidature faite)"),
        ReasonLine("ECA7", "7", "Offre pourvue, douteuse ou mal décrite"),
        ReasonLine("ECA8", "8", "Le rapprochement n'a pas de sens"),
        ReasonLine("AUT", "0", "Autre : précisez en quelques mots", needs_text=True),
    ),
}
