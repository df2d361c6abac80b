"""The gazetteer of Vietnam's administrative units, before and after the reform of July 2025.

``Gazetteer.load()`` reads it; README.md beside this file says where its data come from.
"""

from graph.nlp.gazetteer.kinds import kind_at, kind_of
from graph.nlp.gazetteer.lookup import Gazetteer
from graph.nlp.gazetteer.spelling import fold, syllables
from graph.nlp.gazetteer.units import Step, Unit

__all__ = ["Gazetteer", "Step", "Unit", "fold", "kind_at", "kind_of", "syllables"]
