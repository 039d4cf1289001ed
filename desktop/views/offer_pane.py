"""The offer that is open and why it was suggested. Shows; never computes, never answers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.address_dialog import AddressDialog
from desktop.views.contents import ContrastContent, OfferContent
from desktop.views.contrast_dialog import ContrastDialog
from desktop.widgets.bar_list import BarList
from desktop.widgets.comparison import Comparison
from desktop.widgets.dialogs import ShowDialog, table, text
from desktop.widgets.glyph import Glyph
from desktop.widgets.labels import YieldingLine, line, paragraph
from desktop.widgets.links import LinkButton
from desktop.widgets.scroll_pane import ScrollPane
from desktop.widgets.wrap_row import WrapRow


class OfferPart(Enum):
    """What of the offer is in view: all of it, or one tab of a narrow window."""

    ALL = "all"
    COMPARISON = "comparison"
    REASONS = "reasons"


class OfferPane(QFrame):
    """Header, comparison, sentence, bars; the full table and the announcement on demand."""

    link_opened = Signal(str)
    announcement_requested = Signal(str)  # another one for the same post, by its number
    contrast_requested = Signal(str)  # the other offer

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme, self._messages = theme, messages
        mark(self, ground="surface")
        self._content: OfferContent | None = None
        self._part = OfferPart.ALL
        say = messages.format
        self._title = paragraph(kind="h2")
        self._number = line(kind="muted")
        self._where = paragraph(kind="muted")
        self._glyph = Glyph(theme)
        self.same_post = LinkButton(theme, "")
        self._word, self._hesitation = YieldingLine(), paragraph(kind="muted")
        self._header = self._make_header()
        self.comparison = Comparison(theme, messages)
        self._sentence_text = paragraph()
        self._sentence = self._make_sentence()
        self.bars = BarList(theme, messages)
        self._others = line(kind="muted")
        self.table = LinkButton(theme, say("panes-table"))
        self.compare = LinkButton(theme, say("rather-link"), name=say("rather-link-name"))
        self.other_offers = QMenu(self)
        self.other_offers.setAccessibleName(say("rather-link-name"))
        self.announcements = QMenu(self)
        self.announcement = LinkButton(theme, say("panes-read-offer"))
        self.link = LinkButton(theme, say("panes-follow"))
        self._more = self._make_more()
        self._nothing = paragraph(say("panes-no-offer"), "muted")
        self._lay_out()
        self.table.clicked.connect(self._on_table_clicked)
        self.compare.clicked.connect(self._on_compare_clicked)
        self.same_post.clicked.connect(self._on_same_post_clicked)
        self.announcement.clicked.connect(self._on_announcement_clicked)
        self.link.clicked.connect(self._on_link_clicked)
        self.scroller.resized.connect(self._fold)
        self.comparison.folding_changed.connect(self._fold)
        self.clear()

    def show_offer(self, content: OfferContent) -> None:
        """Show an opened offer from its top."""
        self._content = content
        self._title.setText(content.title)
        self._number.setText(self._messages.format("panes-number", number=content.offer))
        self._where.setText(" · ".join(part for part in (content.where, content.file) if part))
        self._glyph.show_level(content.level)
        self._word.setText(content.word)
        self._hesitation.setText(f"· {content.hesitation}" if content.hesitation else "")
        self.comparison.show_lines(content.comparison)
        self._sentence_text.setText(content.sentence)
        self.bars.show_bars(content.bars)
        self._others.setText(f"{content.others} ·" if content.table else content.others)
        self._fill_same_post(content)
        self._arrange()
        self.scroller.verticalScrollBar().setValue(0)

    def show_others(self, others: Sequence[tuple[str, str]]) -> None:
        """The other offers in view, by number and words, that this one can be compared with."""
        self.other_offers.clear()
        for number, words in others:
            action = self.other_offers.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(self.contrast_requested.emit, number))
        self._arrange()

    def show_contrast(self, content: ContrastContent) -> None:
        """Say why this one rather than another, on a page above; Escape comes back."""
        ContrastDialog(self._theme, self._messages, content, self).open()

    def show_address(self, url: str) -> None:
        """No browser opened the announcement: its address, to copy."""
        AddressDialog(self._theme, self._messages, url, self).open()

    def show_part(self, part: OfferPart) -> None:
        """Show all of the offer, or what one tab of a narrow window holds."""
        self._part = part
        self._arrange()

    def clear(self) -> None:
        """Show no offer."""
        self._content = None
        for label in (self._title, self._number, self._where, self._word, self._hesitation):
            label.clear()
        self._sentence_text.clear()
        self.other_offers.clear()
        self.comparison.show_lines(())
        self.bars.show_bars(())
        self._arrange()

    @property
    def content(self) -> OfferContent | None:
        """What is shown."""
        return self._content

    def _on_table_clicked(self) -> None:
        assert self._content is not None
        say = self._messages.format
        headers = [say(f"panes-{column}") for column in ("concept", "element", "side", "weight")]
        rows = [(t.concept, t.element, t.side, t.weight) for t in self._content.table]
        self._open_dialog(say("panes-table"), table(self._theme, say("panes-table"), headers, rows))

    def _on_compare_clicked(self) -> None:
        # Never ``exec``: the window goes on while the menu is open.
        self.other_offers.popup(self.compare.mapToGlobal(QPoint(0, self.compare.height())))

    def _fill_same_post(self, content: OfferContent) -> None:
        """The other announcements for this post, each to be opened."""
        words = self._messages.format("panes-same-post", count=len(content.same_post))
        self.same_post.setText(words)
        self.same_post.setAccessibleName(words)
        self.announcements.setAccessibleName(words)
        self.announcements.clear()
        for number, told in content.same_post:
            action = self.announcements.addAction(told.replace("&", "&&"))
            action.triggered.connect(partial(self.announcement_requested.emit, number))

    def _on_same_post_clicked(self) -> None:
        others = self.announcements.actions()
        if len(others) == 1:
            others[0].trigger()
        else:
            self.announcements.popup(self.same_post.mapToGlobal(QPoint(0, self.same_post.height())))

    def _on_announcement_clicked(self) -> None:
        assert self._content is not None
        title = self._content.title
        self._open_dialog(title, text(self._theme, title, self._content.description))

    def _on_link_clicked(self) -> None:
        if self._content is not None and self._content.url:
            self.link_opened.emit(self._content.url)

    def _open_dialog(self, title: str, shown: QWidget) -> None:
        close = self._messages.format("panes-close")
        ShowDialog(self._theme, title, shown, close, self).open()

    def _arrange(self) -> None:
        """Only the parts that are in view and have something to show."""
        content, part = self._content, self._part
        has_comparison = part is not OfferPart.REASONS
        has_reasons = part is not OfferPart.COMPARISON
        rivals = self.other_offers.actions()
        shown = {
            self._nothing: content is None,
            self._header: content is not None,
            self.comparison: bool(content and content.comparison and has_comparison),
            self._sentence: bool(content and content.sentence and has_reasons),
            self.bars: bool(content and content.bars and has_reasons),
            self._others: bool(content and content.others and has_reasons),
            self.table: bool(content and content.table and has_reasons),
            self.compare: bool(content and content.bars and has_reasons and rivals),
            self._glyph: bool(content and content.level),
            self._hesitation: bool(content and content.hesitation),
            self.same_post: bool(content and content.same_post),
            self.announcement: bool(content and content.description),
            self.link: bool(content and content.url),
            self._more: content is not None,
        }
        for widget, is_shown in shown.items():
            widget.setVisible(is_shown)
        for row in (self._match, self._more):
            row.fit()
        self._fold()

    def _fold(self) -> None:
        """Fold as few rows that fit as it takes to show everything without scrolling."""
        for count in self.comparison.foldings:
            self.comparison.fold(count)
            if self.scroller.spare_height >= 0:
                return

    def _make_header(self) -> QWidget:
        header = QWidget()
        gap = self._theme.px(8)
        self._match = WrapRow(
            _row(gap, self._glyph, self._word, self.same_post), self._hesitation, gap=gap
        )
        column = QVBoxLayout(header)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(4))
        heading = QHBoxLayout()
        heading.setSpacing(gap)
        heading.addWidget(self._title, stretch=1)
        heading.addWidget(self._number, alignment=Qt.AlignmentFlag.AlignTop)
        column.addLayout(heading)
        column.addWidget(self._where)
        column.addWidget(self._match)
        return header

    def _make_sentence(self) -> QFrame:
        frame = QFrame()
        mark(frame, ground="raised")
        px = self._theme.px
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(12), px(7), px(12), px(7))
        column.addWidget(self._sentence_text)
        return frame

    def _make_more(self) -> WrapRow:
        reasons = _row(self._theme.px(6), self._others, self.table, self.compare)
        announcement = _row(self._theme.px(12), self.announcement, self.link)
        return WrapRow(reasons, announcement, gap=self._theme.px(4), is_spread=True)

    def _lay_out(self) -> None:
        px = self._theme.px
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(px(16), px(9), px(16), px(4))
        column.setSpacing(px(6))
        for widget in (
            self._nothing,
            self._header,
            self.comparison,
            self._sentence,
            self.bars,
            self._more,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        self.scroller = ScrollPane(self._theme, held, self._messages.format("panes-offer-name"))
        self.setFocusProxy(self.scroller)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroller)


def _row(gap: int, *widgets: QWidget) -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return held
