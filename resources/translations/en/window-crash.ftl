# When the program itself is wrong, and what works beside the window.

crash-window = Arbitre
crash-title = Something went wrong in Arbitre
crash-what = It is none of your doing: the program made a mistake, and what you had just asked for may not be done.
crash-what-ending = It is none of your doing: the program made a mistake and cannot go on. It will close; you can open it again.
crash-safe = The answers already saved are on this computer, intact. If you had just answered, check that your answer is shown as saved.
crash-report = You can send the report to your support. It says where the program went wrong; it holds no name and nothing of anybody's file.
crash-report-name = Report of the problem
crash-details = Show the report
crash-details-close = Hide the report
crash-copy = Copy the report
crash-copied = Report copied
crash-continue = Continue
crash-quit = Quit

error-worker-died = The work in the background stopped before its end. What was saved before is intact: try again, after closing other programs if memory is short. Call support if it happens again.
error-window-not-answering = Arbitre is already open with this folder on this computer, but does not answer. Nothing was changed: wait a moment and try again, or close the first window.
