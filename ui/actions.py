"""Every act of the window in one table.

Menus, shortcuts, the command palette, the list of keys and the help are all made from it.
"""

from __future__ import annotations

from collections.abc import Mapping

from ui.act import Act, Room
from ui.corroboration_acts import CHARTS, CORROBORATION
from ui.verbs import case, claim, evidence, reading, view

# The kinds are given by their words (`Reading`, `VerdictKind` …) and looked up when an act is done:
# the start page needs this table, and making the records of the model takes as long as painting.


def _reading(kind: str, words: str, key: str) -> Act:
    return Act(
        f"sentence.{kind.replace('-', '_')}",
        "&Read",
        words,
        key,
        lambda window: reading.read_sentence(window, kind),
    )


def _verdict(kind: str, key: str) -> Act:
    return Act(
        f"verdict.{kind.replace('-', '_')}",
        "&Decide",
        kind.replace("-", " ").capitalize(),
        key,
        lambda window: claim.set_verdict(window, kind),
    )


def _outcome(kind: str, key: str) -> Act:
    return Act(
        f"outcome.{kind}",
        "&Decide",
        f"Outcome: {kind}",
        key,
        lambda window: claim.set_outcome(window, kind),
    )


def _stance(kind: str, words: str, key: str) -> Act:
    return Act(
        f"evidence.{kind.replace('-', '_')}",
        "&Evidence",
        words,
        key,
        lambda window: evidence.set_stance(window, kind),
    )


def _credibility(digit: int) -> Act:
    return Act(
        f"evidence.credibility_{digit}",
        "&Evidence",
        f"Credibility {digit}",
        f"Alt+{digit}",
        lambda window: evidence.set_credibility(window, digit),
    )


DOCUMENT, CLAIMS, MATRIX = Room.document, Room.claims, Room.matrix

_CASE = (
    Act("case.open_story", "&Case", "Open a story…", "Ctrl+N", case.open_story, needs_case=False),
    Act(
        "case.paste_story",
        "&Case",
        "Paste a story",
        "Ctrl+Shift+V",
        case.paste_story,
        needs_case=False,
    ),
    Act("case.open", "&Case", "Open a case…", "Ctrl+O", case.open_case, needs_case=False),
    Act("case.sample", "&Case", "Try the sample", "Ctrl+Alt+S", case.try_sample, needs_case=False),
    Act("case.material", "&Case", "Bring in material…", "B", case.bring_in_material),
    Act("case.paste_material", "&Case", "Paste material", "Shift+B", case.paste_material),
    Act("case.details", "&Case", "Correct headline, byline, date", "Ctrl+I", case.details),
    Act(
        "case.encoding",
        "&Case",
        "Read material in another encoding",
        "Ctrl+Shift+I",
        case.choose_encoding,
    ),
    Act("case.remove_material", "&Case", "Remove material", "Ctrl+Alt+B", case.remove_material),
    Act("case.propose", "&Case", "Run the proposals again", "Ctrl+R", case.propose_again),
    Act("case.sign_off", "&Case", "Sign off", "Ctrl+Return", case.sign_off),
    Act("case.export", "&Case", "Export the summary…", "Ctrl+E", case.export_summary),
    Act("case.verify", "&Case", "Verify the case", "Ctrl+Shift+E", case.verify_case),
    Act("case.move", "&Case", "Move the case…", "Ctrl+Shift+M", case.move_case),
    Act("case.name", "&Case", "Your name, for the record", "Ctrl+Shift+U", case.ask_name),
    Act("case.stop", "&Case", "Stop the work under way", "Ctrl+.", case.stop, needs_case=False),
    Act("case.close", "&Case", "Close the case", "Ctrl+W", case.close_case),
    Act("case.quit", "&Case", "Quit", "Ctrl+Q", case.leave, needs_case=False),
)
_EDIT = (
    Act("edit.undo", "E&dit", "Undo", "Ctrl+Z", case.undo),
    Act("edit.redo", "E&dit", "Redo", "Ctrl+Shift+Z", case.redo),
    Act("edit.copy", "E&dit", "Copy", "Ctrl+C", view.copy),
    Act("edit.find", "E&dit", "Find in the text", "Ctrl+F", view.find),
    Act("edit.find_next", "E&dit", "Find the next", "F3", view.find_next),
    Act("edit.find_previous", "E&dit", "Find the one before", "Shift+F3", view.find_previous),
    Act("edit.find_claim", "E&dit", "Find a claim", "Ctrl+Shift+F", view.find_claim),
)
_READ = (
    Act(
        "sentence.next_unread",
        "&Read",
        "Next unread sentence",
        "Space",
        reading.next_unread,
        DOCUMENT,
    ),
    Act("sentence.next", "&Read", "Next sentence", "J", reading.next_sentence),
    Act("sentence.previous", "&Read", "Sentence before", "K", reading.previous_sentence),
    Act(
        "sentence.as_proposed",
        "&Read",
        "Read: as proposed",
        "Return",
        reading.read_as_proposed,
        DOCUMENT,
    ),
    _reading("claim", "Read: a claim", "C"),
    _reading("no-claim", "Read: no claim", "O"),
    _reading("not-story", "Read: not story", "X"),
    _reading("unread", "Unread again", "U"),
    Act("sentence.split", "&Read", "Split the sentence here", "Ctrl+T", reading.split_sentence),
    Act("sentence.join", "&Read", "Join with the next sentence", "Ctrl+J", reading.join_sentences),
    Act("line.strike", "&Read", "Strike the line out: not story", "Shift+X", reading.strike_line),
    Act("line.restore", "&Read", "Restore a struck line", "Shift+R", reading.restore_line),
)
_CLAIM = (
    Act("claim.next_open", "C&laim", "Next open claim", "N", claim.next_open),
    Act("claim.previous_open", "C&laim", "Open claim before", "Shift+N", claim.previous_open),
    Act("claim.accept", "C&laim", "Accept the proposal", "A", claim.accept),
    Act("claim.accept_all", "C&laim", "Accept all proposals", "Shift+A", claim.accept_all),
    Act("claim.dismiss", "C&laim", "Dismiss the proposal", "D", claim.dismiss),
    Act("claim.make", "C&laim", "Make a claim of the selected words", "M", claim.make),
    Act(
        "claim.add_passage",
        "C&laim",
        "Claim stands in the selected words too",
        "Shift+M",
        claim.add_passage,
    ),
    Act("claim.edit", "C&laim", "Edit the claim", "E", claim.edit),
    Act("claim.split", "C&laim", "Split the claim at the cursor", "Shift+T", claim.split),
    Act("claim.merge", "C&laim", "Merge with another claim", "G", claim.merge),
    Act("claim.delete", "C&laim", "Delete the claim", "Delete", claim.delete, CLAIMS),
    Act("claim.tick", "C&laim", "Tick the next part", "P", claim.tick),
    Act(
        "claim.mark_part", "C&laim", "Mark the selected words as a part", "Shift+P", claim.mark_part
    ),
    Act("claim.note", "C&laim", "Write a note", "Ctrl+Shift+N", claim.note),
    Act("claim.ask", "C&laim", "Ask a question", "Q", claim.ask),
    Act("claim.check_again", "C&laim", "Checked again, it holds", "Y", claim.check_again),
    Act("claim.show", "C&laim", "Show the claim in the draft", "I", claim.show),
)
_DECIDE = (
    _verdict("confirmed", "1"),
    _verdict("confirmed-with-change", "2"),
    _verdict("disputed", "3"),
    _verdict("unsupported", "4"),
    _verdict("wrong", "5"),
    _verdict("cannot-be-determined", "6"),
    Act("verdict.clear", "&Decide", "Take the verdict back", "0", claim.clear_verdict),
    _outcome("stands", "F5"),
    _outcome("change", "F6"),
    _outcome("stet", "F7"),
    _outcome("cut", "F8"),
    Act("layer.switch", "&Decide", "Switch between said and so", "L", view.switch_layer),
)
_EVIDENCE = (
    Act("evidence.attach", "&Evidence", "Attach the selected words", "V", evidence.attach),
    Act("evidence.contact", "&Evidence", "Log a call, meeting, observation", "W", evidence.contact),
    _stance("asserts", "Source asserts", "="),
    _stance("denies", "Source denies", "-"),
    _stance("cannot-confirm", "Source cannot confirm", "/"),
    _stance("relays", "Source relays", ">"),
    _stance("conditional", "Source: if true", "%"),
    _stance("context", "Source gives context", "."),
    *(_credibility(digit) for digit in range(1, 7)),
    Act(
        "evidence.open",
        "&Evidence",
        "Open the cell’s evidence",
        "Return",
        evidence.open_cell,
        MATRIX,
    ),
    Act(
        "evidence.remove",
        "&Evidence",
        "Remove the cell’s evidence",
        "Delete",
        evidence.remove,
        MATRIX,
    ),
    Act("evidence.explain", "&Evidence", "Say the row in words", "Ctrl+Shift+W", evidence.explain),
    *CORROBORATION,
    Act("finding.accept", "&Evidence", "Accept the finding", "Ctrl+Alt+A", evidence.accept_finding),
    Act(
        "finding.dismiss",
        "&Evidence",
        "Dismiss the finding",
        "Ctrl+Alt+D",
        evidence.dismiss_finding,
    ),
    Act(
        "question.attempt",
        "&Evidence",
        "Log an attempt at an answer",
        "Ctrl+Alt+L",
        evidence.log_attempt,
    ),
    Act("question.answer", "&Evidence", "Question is answered", "Ctrl+Alt+Q", evidence.answer),
)
_VIEW = (
    Act("view.draft", "&View", "Go to the draft", "Ctrl+1", view.focus_draft),
    Act("view.material", "&View", "Go to the material", "Ctrl+2", view.focus_material),
    Act("view.claims", "&View", "Go to the claims", "Ctrl+3", view.focus_claims),
    Act("view.matrix", "&View", "Go to the matrix", "Ctrl+4", view.focus_matrix),
    Act("view.sources", "&View", "Go to the sources", "Ctrl+5", view.focus_sources),
    Act("view.findings", "&View", "Go to the findings", "Ctrl+6", view.focus_findings),
    Act("view.questions", "&View", "Go to the questions", "Ctrl+7", view.focus_questions),
    Act("view.history", "&View", "Go to the history", "Ctrl+8", view.focus_history),
    Act("view.sign_off", "&View", "Go to what is missing", "Ctrl+9", view.focus_missing),
    Act("view.navigator", "&View", "Go to the list of documents", "F2", view.focus_navigator),
    *CHARTS,
    Act("view.next_material", "&View", "Next material", "Ctrl+M", view.next_material),
    Act("view.close_material", "&View", "Close the material", "Shift+Escape", view.close_material),
    Act("view.larger_text", "&View", "Larger text", "Ctrl+=", view.larger_text),
    Act("view.smaller_text", "&View", "Smaller text", "Ctrl+-", view.smaller_text),
    Act("view.usual_text", "&View", "Usual text size", "Ctrl+0", view.usual_text),
    Act("view.larger", "&View", "Everything larger", "Ctrl+Alt+=", view.larger, needs_case=False),
    Act(
        "view.smaller", "&View", "Everything smaller", "Ctrl+Alt+-", view.smaller, needs_case=False
    ),
    Act(
        "view.theme",
        "&View",
        "Light, dark, or as the system",
        "F9",
        view.next_theme,
        needs_case=False,
    ),
)
_HELP = (
    Act("help.open", "&Help", "Help", "F1", view.show_help, needs_case=False),
    Act("help.keys", "&Help", "All keys", "?", view.show_keys, needs_case=False),
    Act("help.palette", "&Help", "Find an act", "Ctrl+K", view.show_palette, needs_case=False),
    Act("help.about", "&Help", "About Stet", "Shift+F1", view.show_about, needs_case=False),
)

ACTS: tuple[Act, ...] = (*_CASE, *_EDIT, *_READ, *_CLAIM, *_DECIDE, *_EVIDENCE, *_VIEW, *_HELP)


def acts_by_id() -> Mapping[str, Act]:
    """Every act by its id."""
    return {act.id: act for act in ACTS}
