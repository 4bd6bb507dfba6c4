package seizures.console.page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page after signing out, and after a login that failed. */
@Controller
class SignedOutController {
    @GetMapping("/signed-out")
    String signedOut(@RequestParam(required = false) @Nullable String failed, Model model) {
        model.addAttribute("failed", failed != null);
        return "signed-out";
    }
}
