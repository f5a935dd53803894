using System.CommandLine;
using System.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>How a command is written.</summary>
internal static class HelpText
{
    /// <summary>The words that call it: <c>plankit plugin add</c>.</summary>
    public static string PathOf(Command command)
    {
        var names = new Stack<string>();
        for (Symbol? symbol = command; symbol is not null; symbol = symbol.Parents.FirstOrDefault())
        {
            names.Push(symbol is RootCommand ? "plankit" : symbol.Name);
        }

        return string.Join(' ', names);
    }

    /// <summary>The words that call it, with its arguments and the options that it cannot do without.</summary>
    public static string UsageOf(Command command)
    {
        var usage = new StringBuilder(PathOf(command));
        if (command.Subcommands.Count > 0)
        {
            usage.Append(" COMMAND");
        }

        foreach (Argument argument in command.Arguments)
        {
            string name = argument.HelpName ?? argument.Name;
            string repeated = argument.Arity.MaximumNumberOfValues > 1 ? name + "..." : name;
            usage.Append(' ').Append(argument.Arity.MinimumNumberOfValues == 0 ? $"[{repeated}]" : repeated);
        }

        foreach (Option option in command.Options.Where(option => option.Required))
        {
            usage.Append(' ').Append(FormOf(option));
        }

        return command.Options.Any(option => !option.Required) ? usage.Append(" [options]").ToString() : usage.ToString();
    }

    /// <summary>An option with its value: <c>--quarter Q1</c>.</summary>
    public static string FormOf(Option option)
    {
        string value = option.HelpName is { Length: > 0 } name ? " " + name : "";
        return option.Name + value + (option.AllowMultipleArgumentsPerToken ? "..." : "");
    }
}
