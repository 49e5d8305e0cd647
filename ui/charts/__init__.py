"""Charts. pyqtgraph and numpy are imported here and nowhere else.

Importing this room costs about 0.3 s and 60 MB, so panes import it when their first chart is shown.
"""
