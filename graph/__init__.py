"""quanhe: a knowledge graph of Vietnamese officials, bodies, programmes and resolutions, read from news."""

__version__ = "0.1.0"
