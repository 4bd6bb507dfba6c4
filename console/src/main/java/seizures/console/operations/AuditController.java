package seizures.console.operations;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code GET /audit}: what the audit holds and how an auditor reads it. Services write the audit and cannot read it, so no page
 * shows its entries.
 */
@Controller
class AuditController {
    @GetMapping("/audit")
    String audit(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("command", AuditCommand.of(asked));
        return "audit";
    }
}
