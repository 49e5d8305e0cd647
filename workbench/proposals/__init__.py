"""What the workbench proposes for a draft: sentences, claims, who says what, and how surely.

`engine.propose` does it, `analysis` holds what comes of it. Nothing is imported here, for the
window and the command line know the analysis long before they need the engine.
"""
