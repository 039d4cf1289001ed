# Effacer, remettre, conserver, sauvegarder, reprendre, signaler une violation : les mots.

error-out-exists = Le fichier { $file } existe déjà. Rien n’a été écrit : choisissez un autre nom.
error-out-suffix = Le nom du fichier doit finir par { $suffixes }. Rien n’a été écrit : changez le nom, ou donnez un dossier.
error-out-not-written = Le fichier { $file } n’a pas pu être écrit à cet endroit : choisissez un dossier où vous avez le droit d’écrire.

erase-confirm = Effacer définitivement tout ce qu’Arbitre garde sur { $person } ? Personne ne pourra revenir en arrière.
erase-not-done = Rien n’a été effacé.
erase-done = Effacé le { $at } : preuve n° { $seq } au journal. { $entries ->
        [0] Aucune entrée du journal n’avait de contenu sur cette personne.
        [one] Le contenu d’une entrée du journal ne peut plus être lu par personne.
       *[other] Le contenu de { NUMBER($entries) } entrées du journal ne peut plus être lu par personne.
    } Les sauvegardes d’avant ont été remplacées.
erase-pseudonym = Pseudonyme au journal : { $pseudonym }.
erase-elsewhere = À faire vous-même : { $backups ->
        [0] {""}
        [one] une sauvegarde faite dans un autre dossier peut contenir cette personne
       *[other] { NUMBER($backups) } sauvegardes faites dans d’autres dossiers peuvent contenir cette personne
    }{ $exports ->
        [0] {""}
        [one] { $backups ->
            [0] {""}
           *[other] {" "}et{" "}
        }un export de son dossier a été remis
       *[other] { $backups ->
            [0] {""}
           *[other] {" "}et{" "}
        }{ NUMBER($exports) } exports de son dossier ont été remis
    }. Arbitre ne peut pas les supprimer.
erasure-left-wal = L’effacement n’est pas terminé : un autre programme lit les données. Fermez les autres fenêtres d’Arbitre ; la suite se fera d’elle-même à la prochaine ouverture ou fermeture.
erasure-left-backups = L’effacement n’est pas terminé : les anciennes sauvegardes n’ont pas pu être remplacées. Ce sera tenté à la prochaine ouverture ou fermeture.
erasure-left-aside = L’effacement n’est pas terminé : des données mises de côté contiennent encore des personnes effacées ({ $folders }). Quand elles ne servent plus, « arbitre erase … --aside » ou la suppression de ces dossiers y met fin.

proof-title = Preuve d’effacement
proof-what = Les clés de chiffrement et le dossier des personnes désignées ci-dessous ont été détruits à la date indiquée. Le contenu des entrées qui les concernaient ne peut plus être lu par personne ; le journal, lui, reste vérifiable. Cette page ne contient ni nom ni référence.
proof-seq = Entrée du journal
proof-at = Date
proof-pseudonym = Pseudonyme
proof-entries = Entrées sans contenu
proof-no-pseudonym = (rien n’avait été enregistré)
proof-check = Pour vérifier : « arbitre journal verify », puis « arbitre erasures ».

export-written = Écrit : { $file }
export-care = Ce fichier est en clair : remettez-le à la personne, puis supprimez-le. L’export est noté au journal.

held-title = Ce qu’Arbitre garde sur vous
held-what = Dossier { $reference }, état du { $day }. Voici tout ce que l’outil garde sur vous, et chaque fois qu’il a servi (articles 15 et 20 du RGPD). Le fichier JSON qui accompagne cette page contient en plus chaque chiffre du calcul.
held-file = Votre dossier
held-no-file = Votre dossier ne fait plus partie de ceux que l’outil utilise.
held-delivered = Reçu pour la dernière fois le { $day }.
held-journal = Ce qui s’est passé ({ NUMBER($count) })
held-unreadable = Le contenu a été détruit à la fin de sa durée de conservation.
held-line = { $name } : { $said }
held-yes = oui
held-no = non
held-withheld = Ce qui n’y est pas
held-withheld-keys = Les clés de chiffrement : elles ne disent rien de vous.
held-withheld-staff = L’identité des agents : elle les concerne aussi. Votre agence peut répondre à une demande motivée.
held-rights = Vos droits
held-rights-text = Vous pouvez demander à corriger ou à effacer ces données, et refuser à tout moment que l’outil serve à votre accompagnement, sans conséquence sur vos droits. Adressez-vous à votre conseiller, au délégué à la protection des données de l’organisme, ou à la CNIL.

held-state = Votre choix
held-state-not-yet = pas encore dit
held-state-informed = dit
held-state-agreed = dit, d’accord
held-state-declined = dit, ne souhaite pas
held-language = Langue
held-notice = Texte lu
held-said-at = Dit le
held-mode = Rencontre
held-candidates = Offres examinées
held-shown = Offres montrées
held-offer = Offre
held-seconds = Durée (secondes)
held-verdict = Réponse
held-reason = Raison
held-wording = Phrase affichée
held-text = Précision
held-day = Jour
held-kind = Sujet
held-ground = Ce qui a été vu
held-due = Réponse due le

field-reference = Référence
field-name = Nom
field-place = Lieu
field-label = libellé
field-commune = commune
field-postcode = code postal
field-latitude = latitude
field-longitude = longitude
field-appointment = Rendez-vous
field-at = le
field-mode = mode
field-agreed = Critères du contrat d’engagement
field-profile-latitude = Latitude
field-profile-longitude = Longitude
field-profile-target-occupations = Métiers recherchés
field-profile-past-occupations = Métiers exercés
field-profile-skills = Compétences
field-profile-education = Formation
field-profile-credentials = Permis, titres et habilitations
field-profile-languages = Langues
field-profile-criteria = Critères de recherche
field-occupation = métier
field-years = années
field-ended-on = fin
field-code = code
field-level = niveau
field-domain = domaine
field-is-recognised = reconnu
field-kind = nature
field-valid-until = valable jusqu’au
field-radius-km = rayon (km)
field-has-car = voiture
field-contracts = contrats
field-accepts-full-time = temps plein
field-accepts-part-time = temps partiel
field-monthly-salary-floor = salaire minimal (€ par mois)
field-schedule-limits = horaires exclus
field-available-from = disponible le

field-word-night = nuit
field-word-weekend = week-end
field-word-licence = permis
field-word-title = titre
field-word-habilitation = habilitation
field-word-target-occupations = métiers recherchés
field-word-mobility = mobilité
field-word-contracts = contrats
field-word-working-time = temps de travail
field-word-monthly-salary-floor = salaire minimal
field-word-schedule-limits = horaires exclus
field-word-available-from = date de disponibilité

retention-rules = Contenu du journal : { $content } mois. Preuve sans contenu : { $proof } mois. Personne absente des livraisons : { $days } jours.
retention-why = Pourquoi la preuve est gardée plus longtemps : { $why }
retention-confirm = L’horloge de ce poste a été déplacée ; elle dit que nous sommes le { $day }. Si cette date est fausse, ce qui partirait est perdu sans retour. Est-elle juste ?
retention-not-done = Rien n’a été supprimé.
retention-nothing = Rien n’a dépassé sa durée.
retention-next = Prochaine échéance : { $month }.
retention-content-due = À faire partir : le contenu du journal jusqu’à { $until } ({ NUMBER($keys) } clés).
retention-proof-due = À faire partir : { NUMBER($count) } entrées du journal, jusqu’au n° { $seq }.
retention-people-due = À faire partir : { $count ->
        [one] une personne qui n’est plus livrée
       *[other] { NUMBER($count) } personnes qui ne sont plus livrées
    } ({ $who }).
retention-waits = L’horloge de ce poste a fait un saut de plus de 31 jours : rien n’est détruit de soi-même. Vérifiez la date du poste, regardez « arbitre retention », puis lancez « arbitre retention --run ».
retention-doubtful = Laissés en place : { $months }. Ces mois ont été écrits alors que l’horloge était fausse ; « arbitre retention --run » les fait partir aussi.
retention-content-gone = Durée de conservation : le contenu du journal jusqu’à { $until } a été détruit ({ NUMBER($keys) } clés). Le journal reste vérifiable.
retention-proof-gone = Durée de conservation : { NUMBER($count) } entrées du journal ont été supprimées, jusqu’au n° { $seq }. La suite reste vérifiable.
retention-people-gone = Durée de conservation : { $count ->
        [one] une personne qui n’est plus livrée a quitté
       *[other] { NUMBER($count) } personnes qui ne sont plus livrées ont quitté
    } les données de travail.

backup-made = Sauvegarde écrite et relue : { $file }, du { $made }, { $answers ->
        [0] aucune réponse
        [one] une réponse
       *[other] { NUMBER($answers) } réponses
    }, tête n° { $seq } { $head }.
backup-line = { $made }  n° { $seq } { $head }  { $answers ->
        [0] aucune réponse
        [one] une réponse
       *[other] { NUMBER($answers) } réponses
    }  { $file }
backup-none = Aucune sauvegarde pour l’instant : « arbitre backup » en fait une.
backup-unreadable = { $count ->
        [one] Un fichier de sauvegarde est abîmé ou vient d’ailleurs
       *[other] { NUMBER($count) } fichiers de sauvegarde sont abîmés ou viennent d’ailleurs
    } : il n’est pas compté.
restore-head = Sauvegarde du { $made } ({ $file }) : { $answers ->
        [0] aucune réponse
        [one] une réponse
       *[other] { NUMBER($answers) } réponses
    }, tête n° { $seq } { $head }.
restore-loss = Ce que les données présentes ont de plus et qui ne sera plus là : { NUMBER($entries) } entrées du journal, dont { $answers ->
        [0] aucune réponse
        [one] une réponse, du { $last }
       *[other] { NUMBER($answers) } réponses, la dernière du { $last }
    }.
restore-loss-nothing = Les données présentes n’ont rien de plus.
restore-loss-unknown = Ce que les données présentes ont de plus ne peut pas être dit.
restore-confirm = Reprendre cette sauvegarde ? Les données présentes sont mises de côté, intactes.
restore-not-done = Rien n’a été changé.
restore-done = Sauvegarde reprise. Les données d’avant sont dans { $folder } ; supprimez ce dossier quand il ne sert plus.
restore-left-out = { $count ->
        [one] Le dossier d’une personne n’a pas été repris
       *[other] Les dossiers de { NUMBER($count) } personnes n’ont pas été repris
    } : quelqu’un a été effacé depuis, et ce pourrait en être un. La prochaine livraison ramène les autres.
restore-since-unknown = Les données d’avant n’ont pas pu être lues. Si quelqu’un a été effacé, ou a refusé l’outil, après cette sauvegarde, effacez-le de nouveau ou notez de nouveau son refus avant de continuer.

incident-short = { $people ->
        [one] Une personne est concernée
       *[other] { NUMBER($people) } personnes sont concernées
    }. À notifier à la CNIL au plus tard le { $by }. « --out » écrit la fiche.
incident-title = Violation de données : fiche de faits
incident-what = Faits tirés du journal du poste, pour la notification à l’autorité de contrôle (article 33 du RGPD). Aucun texte écrit sur une personne n’y figure.
incident-since = Depuis
incident-until = Jusqu’à
incident-found = Découverte
incident-notify = À notifier au plus tard
incident-left = Temps restant
incident-hours = { $hours } h sur 72
incident-workstation = Poste
incident-organisation = Organisme
incident-unmanaged = (poste sans organisme)
incident-actors = Qui a travaillé
incident-nobody = personne
incident-data = Données concernées
incident-data-file = Dossier : nom, lieu, parcours, compétences, critères de recherche, rendez-vous
incident-data-access = Ouvertures et remises du dossier
incident-data-choice = Choix de la personne sur l’outil
incident-data-suggestions = Offres suggérées et explications
incident-data-answers = Réponses du conseiller, leurs raisons et précisions
incident-data-reports = Signalements
incident-people = Personnes concernées ({ NUMBER($count) })
incident-people-why = Toutes celles dont ce poste garde quelque chose ; la dernière colonne dit ce qui s’est passé depuis.
incident-reference = Référence
incident-pseudonym = Pseudonyme au journal
incident-since-then = Depuis
incident-erased = (effacée)
incident-departures = Ce qui est sorti du poste, ou a changé sa protection
incident-at = Quand
incident-event = Quoi
incident-detail = Précision
incident-actor = Qui
incident-activity = Activité depuis
incident-number = Nombre
incident-to-write = À compléter par l’organisme
incident-to-write-nature = Nature de la violation : perte, vol, accès, modification ; comment elle a été découverte.
incident-to-write-effects = Conséquences probables pour les personnes.
incident-to-write-measures = Mesures prises ou proposées ; contact du délégué à la protection des données.

status-let-go = Données arrivées à leur terme supprimées
status-care = Données : un point à vérifier (« arbitre retention », « arbitre backup »)
