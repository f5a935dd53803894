using Spectre.Console;

namespace PlanKit.Cli.Output;

/// <summary>Tables and trees for people. Where the output is no terminal: the same without colours, and never cut to a width.</summary>
internal static class TerminalConsole
{
    // Wide enough that nothing wraps: whoever reads a pipe wants one row a line.
    private const int PipeWidth = 4000;

    public static IAnsiConsole Create(CommandSession session)
    {
        CommandEnvironment environment = session.Environment;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = environment.UsesColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = environment.UsesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(environment.Output),
        });
        console.Profile.Width = environment.IsTerminal ? environment.Width : PipeWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
