"""The address of an announcement where no browser opens it: to read, and to copy when asked."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.messages import Messages
from desktop.theme import Theme
from desktop.views.beside_dialog import BesideDialog
from desktop.widgets.labels import paragraph


class AddressDialog(BesideDialog):
    """The clipboard changes only when « Copier l'adresse » is pressed."""

    def __init__(self, theme: Theme, messages: Messages, url: str, parent: QWidget) -> None:
        super().__init__(theme, messages, messages.format("address-title"), parent)
        say = messages.format
        self.address = QLineEdit(url)
        self.address.setReadOnly(True)
        self.address.setMinimumHeight(theme.px(32))
        self.address.setAccessibleName(say("address-name"))
        self.act = self.add_button("address-copy")
        self.body.addWidget(paragraph(say("address-none")))
        self.body.addWidget(self.address)
        self.act.clicked.connect(self._on_act)
        self.act.setFocus()

    def _on_act(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        self.tell(self._messages.format("address-copied"))
