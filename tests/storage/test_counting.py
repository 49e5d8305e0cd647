"""Counting by several fields at once agrees with looking at every record."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.model.document import Reading, Sentence
from workbench.storage.rows import Rows

SENTENCE = Sentence("", "", 0, 1, Reading.unread, None, None, None)
CHANGES = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("xy"), st.sampled_from([*Reading, None]))
)


@given(CHANGES)
def test_counts_follow_every_change(changes: list[tuple[str, str, Reading | None]]) -> None:
    sentences = Rows().sentences
    for id, document_id, reading in changes:
        record = (
            None
            if reading is None
            else replace(SENTENCE, id=id, document_id=document_id, reading=reading)
        )
        sentences.set(id, record, {})
        for wanted in "xy":
            mine = [s for s in sentences if s.document_id == wanted]
            unread = [s for s in mine if s.reading is Reading.unread]
            assert sentences.count(document_id=wanted) == len(mine)
            assert sentences.count(document_id=wanted, reading=Reading.unread) == len(unread)
