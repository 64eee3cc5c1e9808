"""Every page and every state of both screens as pictures: what a designer, a translator and a test look at."""
