package seizures.console.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import seizures.console.service.ServiceProblem;

/** Shows a service's refusal that no page expects: what happened, and what to do. */
@ControllerAdvice
class Failures {
    private final Shell shell;

    Failures(Shell shell) {
        this.shell = shell;
    }

    @ExceptionHandler
    ModelAndView serviceProblem(ServiceProblem problem, HttpServletRequest request, HttpServletResponse response) {
        var status = HttpStatus.resolve(problem.status());
        var page = new ModelAndView(
                "failure",
                Map.of("kind", kind(problem.status()), "problem", problem),
                status == null ? HttpStatus.BAD_GATEWAY : status);
        page.addAllObjects(shell.frame(request));
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            page.setStatus(
                    HttpStatus.FORBIDDEN); // the issuer's token is not good at the service: signing in again may help
        }
        return page;
    }

    @ExceptionHandler
    ModelAndView roleMissing(PageRoles.RoleMissing missing, HttpServletRequest request) {
        return new ModelAndView("forbidden", Map.of("roles", missing.roles()), HttpStatus.FORBIDDEN)
                .addAllObjects(shell.frame(request));
    }

    private static String kind(int status) {
        return switch (status) {
            case 401 -> "token";
            case 403 -> "forbidden";
            case 404 -> "missing";
            case 400, 409, 412, 413, 422 -> "fault";
            case 429, 503 -> "away";
            default -> "broken";
        };
    }
}
