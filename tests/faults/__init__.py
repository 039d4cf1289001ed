"""Breaks the store on purpose: kills, changed bytes, disks that refuse. Longer by command."""
