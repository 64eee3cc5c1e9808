"""What an office hangs up and hands out about the app: posters, leaflets, slides, pages; current or out of date."""
