"""The history pane: every act ever done in the case."""
