"""From files, folders and standard input to articles; and the form of a text that rules read."""

from graph.reading.articles import ReadResult, read_articles
from graph.reading.problems import Problem

__all__ = ["Problem", "ReadResult", "read_articles"]
