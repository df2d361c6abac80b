"""Identity over articles: which referents of which articles are one thing of the world."""

from graph.resolving.resolve import resolve

__all__ = ["resolve"]
