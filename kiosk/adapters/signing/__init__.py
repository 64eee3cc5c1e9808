"""The office's certificate, through pyHanko; nothing of it is imported before something is signed."""
