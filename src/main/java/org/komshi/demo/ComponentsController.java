package org.komshi.demo;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every piece that pages are made of, in each of its states, in the light and in the dark: for those who make pages. */
@Controller
class ComponentsController {
    @GetMapping("/desk/components")
    ModelAndView components() {
        return new ModelAndView("demo/components", Map.of("grounds", List.of("light", "dark")));
    }
}
