package seizures.console.page;

import java.util.function.Supplier;
import org.springframework.ui.Model;
import seizures.console.service.ServiceProblem;

/** What a page asked a service: its answer, or the faults that the person can change. */
public final class Asked {
    private Asked() {}

    /** Puts the answer into the model, or {@code faults}. */
    public static void put(Model model, String name, Supplier<?> answer) {
        try {
            model.addAttribute(name, answer.get());
        } catch (ServiceProblem problem) {
            if (!problem.isFaultOfRequest()) {
                throw problem;
            }
            model.addAttribute("faults", problem.faults());
        }
    }
}
