"""Qt's window system without the plugins that are not packed, nor the libraries that they open.

In place of PyInstaller's own hook of this name: left out later, a plugin would leave its libraries
(GTK, Wayland) behind.
"""

from __future__ import annotations

from pathlib import Path

from PyInstaller.utils.hooks.qt import add_qt6_dependencies

from installer import frozen

hiddenimports, found, datas = add_qt6_dependencies(__file__)
binaries = [
    (file, folder) for file, folder in found if frozen.is_packed(f"{folder}/{Path(file).name}")
]
