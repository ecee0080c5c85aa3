//! Several windows of one browser: they share its cookies, and each keeps the page that it shows.

use thirtyfour::WindowHandle;

use super::Browser;

impl Browser {
    /// Opens one more window and looks at it from now on. Gives the one before, which stays open.
    pub async fn open_window(&self) -> WindowHandle {
        let before = self.driver.window().await.expect("a window is open");
        let another = self.driver.new_window().await.expect("another window opens");
        self.look_at(another).await;
        self.prepare_window().await;
        before
    }

    /// Looks at another window. Gives the one looked at before.
    pub async fn look_at(&self, window: WindowHandle) -> WindowHandle {
        let before = self.driver.window().await.expect("a window is open");
        self.driver.switch_to_window(window).await.expect("the window is still open");
        before
    }
}
