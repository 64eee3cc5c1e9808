"""Building blocks of the look: buttons, answers, bands, fields, the camera picture."""
