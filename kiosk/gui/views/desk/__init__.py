"""The receptionist's views."""
