"""« Fiche d'explication » on the screen, to a PDF or to a printer. Adds nothing to the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QTextBrowser, QWidget

from desktop.messages import Messages
from desktop.reports.explanation_sheet import PAPER_STYLE
from desktop.theme import Theme
from desktop.views.beside_dialog import BesideDialog
from desktop.widgets.scroll_bars import name_scroll_bars

_MARGIN_MM, _PAPER_PT = 18, 10
_HEIGHT = 420  # px of the design


class SheetDialog(BesideDialog):
    """The page, [Enregistrer en PDF…], [Imprimer…] where there is a printer, [Fermer]."""

    def __init__(
        self, theme: Theme, messages: Messages, page: str, number: str, parent: QWidget
    ) -> None:
        super().__init__(
            theme, messages, messages.format("sheet-title"), parent, width=680, is_titled=False
        )
        self._page, self._number = page, number
        self.browser = self._make_browser()
        self.save = self.add_button("sheet-save")
        self.print = self.add_button("sheet-print")
        self.body.addWidget(self.browser, 1)
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        self._show_printers()
        self.browser.setFocus()

    def write_pdf(self, file: str) -> None:
        """Write the page to a file; say where it is, or that it is not."""
        writer = QPdfWriter(file)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(*[_MARGIN_MM] * 4), QPageLayout.Unit.Millimeter)
        writer.setTitle(self._messages.format("sheet-title"))
        is_open = _is_writable(Path(file))
        if is_open:
            self._on_paper().print_(writer)
        shown = QDir.toNativeSeparators(file)
        if is_open:
            self.tell(self._messages.format("sheet-saved", file=shown))
        else:
            self.tell(self._messages.format("sheet-not-saved"), is_problem=True)

    def _on_save(self) -> None:
        say = self._messages.format
        name = say("sheet-file", number=self._number)
        chooser = QFileDialog(self, say("sheet-save"), QDir.homePath(), say("sheet-files"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("pdf")
        chooser.selectFile(name)
        chooser.fileSelected.connect(self.write_pdf)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._print(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _print(self, printer: object) -> None:
        self._on_paper().print_(printer)  # type: ignore[arg-type]  # a QPrinter, loaded late
        self.tell(self._messages.format("sheet-printed"))

    def _show_printers(self) -> None:
        from PySide6.QtPrintSupport import QPrinterInfo

        has_printer = bool(QPrinterInfo.availablePrinterNames())
        self.print.setVisible(has_printer)
        if not has_printer:
            self.tell(self._messages.format("sheet-no-printer"), icon="information")

    def _on_paper(self) -> QTextDocument:
        """The page in the colours of paper, whatever the theme of the screen."""
        document = QTextDocument()
        font = self.font()
        font.setPointSize(_PAPER_PT)
        document.setDefaultFont(font)
        document.setDefaultStyleSheet(PAPER_STYLE)
        document.setHtml(self._page)
        return document

    def _make_browser(self) -> QTextBrowser:
        theme = self._theme
        ink, muted = theme.color("ink").name(), theme.color("muted").name()
        browser = QTextBrowser()
        browser.setAccessibleName(self._messages.format("sheet-title"))
        browser.setOpenLinks(False)
        browser.setTabChangesFocus(True)
        browser.setMinimumHeight(theme.px(_HEIGHT))
        browser.document().setDocumentMargin(theme.px(12))
        browser.document().setDefaultStyleSheet(
            f"body, td, th {{ color: {ink}; }} .muted {{ color: {muted}; }}"
        )
        browser.setHtml(self._page)
        browser.setStyleSheet(
            f"QTextBrowser {{ background: {theme.color('surface').name()};"
            f" border: 1px solid {theme.color('edge').name()}; border-radius: {theme.px(6)}px; }}"
            f"QTextBrowser:focus {{ border: 2px solid {theme.color('blue').name()}; }}"
        )
        name_scroll_bars(browser, browser.accessibleName())
        return browser


def _is_writable(file: Path) -> bool:
    """Whether the file can be written: Qt's writer does not say."""
    try:
        with file.open("ab"):
            return True
    except OSError:
        return False
