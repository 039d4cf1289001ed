# La page qui tient lieu de tout tant que le dossier est fermé.

top-lock = Verrouiller, Ctrl+Maj+L
top-lock-menu = Verrouiller
gate-locked-title = Verrouillé
gate-locked-passphrase = Vos données sont fermées et chiffrées. Tout ce que vous aviez enregistré est gardé. Donnez la phrase de passe pour revenir à votre journée.
gate-locked-keyring = Vos données sont fermées et chiffrées. Tout ce que vous aviez enregistré est gardé. Ce poste en garde la clé.
gate-closed-title = Ouvrir Arbitre
gate-closed-passphrase = Vos données sont chiffrées. Donnez la phrase de passe pour les ouvrir.
gate-closed-keyring = Vos données sont chiffrées. Ce poste en garde la clé.
gate-new-title = Choisir une phrase de passe
gate-new-text = Ce poste n’a pas de trousseau sûr que votre organisation permette : une phrase de passe gardera vos données. Prenez quelques mots sans lien. Personne ne pourra la retrouver pour vous.
gate-new = Nouvelle phrase de passe
gate-again = La même, encore une fois
gate-passphrase = Phrase de passe
gate-unlock = Déverrouiller
gate-create = Créer le dossier
gate-waiting = Ouverture…
gate-empty = Le champ est vide.
notice-informed = Dit, pas d’opposition
