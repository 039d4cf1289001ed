# Qui peut faire quoi, et sur quel fondement.

error-role-needed = { $rule ->
    [adviser] Cela est réservé au rôle de conseiller
    [owner] Cela est réservé au rôle de conseiller ou de responsable du modèle
    [audit] Cela est réservé au rôle de conseiller, d’éthique ou d’auditeur
    [enrolled] Cela est réservé aux personnes inscrites sur ce poste
   *[nobody] Aucun rôle ne permet cela
}. Rien n’a été lu ni changé : si ce rôle est le vôtre, demandez une nouvelle inscription à votre organisation.
error-not-enrolled = Personne n’est encore inscrit sur ce poste, qui est géré par votre organisation. Rien n’a été lu ni changé : inscrivez-vous avec le fichier qu’elle vous a remis (arbitre enrol FICHIER).
error-policy-of-demonstration = Les règles de ce poste portent la clé d’une démonstration, qui ne protège rien. Arbitre n’ouvre rien : prévenez l’assistance.
error-role-only-in-demonstration = Choisir son rôle n’est possible que dans une démonstration. Ailleurs, il vient de l’inscription que votre organisation a signée. Rien n’a été lu ni changé.
error-keeper-forbidden = { $keeper ->
    [keyring] Votre organisation ne permet pas de confier la clé au trousseau de ce poste
   *[passphrase] Votre organisation ne permet pas de garder la clé sous une phrase de passe
}. Rien n’a été changé : choisissez l’autre moyen.
error-enrolment-unmanaged = Aucune organisation ne gère ce poste : une inscription n’y aurait pas de sens. Rien n’a été changé.
informed-informed = Noté : dit, pas d’opposition.
information-informed = Dit à { $time } · sans opposition
information-invited = Dit par la convocation

role-adviser = conseiller
role-team-lead = responsable d’équipe
role-model-owner = responsable du modèle
role-ethics = éthique
role-auditor = auditeur
enrolled = Inscription gardée : { $pseudonym } ({ $roles }), { $agency }, valable jusqu’au { $day } inclus.
lock-after = { $minutes ->
    [one] La fenêtre se verrouille après une minute sans geste
   *[other] La fenêtre se verrouille après { $minutes } minutes sans geste
} (au plus { $most }).
error-idle-too-long = Votre organisation demande de verrouiller au plus tard après { $most } min sans geste. Rien n’a été changé : choisissez moins.

passphrase-new = Nouvelle phrase de passe
recovery-prompt = Clé de secours
key-demo = La clé de cette démonstration est dans un fichier lisible : elle ne protège rien.
key-keyring = La clé est gardée par le trousseau de ce poste.
key-passphrase = La clé est gardée sous une phrase de passe.
key-has-recovery = Une clé de secours a été imprimée.
key-no-recovery = Aucune clé de secours n’a été imprimée : sans elle, une phrase de passe oubliée ou un trousseau perdu rend les données illisibles (arbitre key recovery).
key-passphrase-changed = La phrase de passe a changé. Une copie plus ancienne du dossier s’ouvre encore avec la précédente.
recovery-printed = Cette clé de secours ne sera plus montrée. Imprimez-la ou recopiez-la, et gardez-la loin de ce poste : elle ouvre vos données à qui la détient.
recovery-replaced = Cette clé de secours ne sera plus montrée, et la précédente n’ouvre plus ce dossier. Imprimez-la ou recopiez-la, et gardez-la loin de ce poste : elle ouvre vos données à qui la détient.
error-passphrase-short = Cette phrase de passe est trop courte. Rien n’a été changé : prenez au moins { $length } signes, quelques mots sans lien font l’affaire.
