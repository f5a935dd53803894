using System.CommandLine;
using System.CommandLine.Parsing;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>Says what is wrong with a command line, in our own words, since the parser's are in English alone.</summary>
internal static class UsageError
{
    private static readonly LocalizableText Unknown = new(
        "命令“{0}”不认识“{1}”。用 {0} --help 查看用法。",
        "“{0}” does not know “{1}”. See {0} --help for what it takes.");

    private static readonly LocalizableText OptionFirst = new(
        "选项 {0} 要写在命令后面：{1}。",
        "The option {0} goes after the command: {1}.");

    private static readonly LocalizableText MissingCommand = new(
        "“{0}”后面要写子命令。用 {0} --help 查看用法。",
        "“{0}” needs a subcommand. See {0} --help.");

    private static readonly LocalizableText MissingArgument = new(
        "命令“{0}”缺少{1}。用法：{2}",
        "“{0}” needs {1}. Usage: {2}");

    private static readonly LocalizableText MissingOption = new(
        "命令“{0}”缺少必需的选项 {1}。用法：{2}",
        "“{0}” needs the option {1}. Usage: {2}");

    private static readonly LocalizableText WrongOption = new(
        "选项 {0} 后面要写一个值 {1}，且只能写一次。",
        "The option {0} takes one value, {1}, and may be given once.");

    private static readonly LocalizableText Other = new("命令行有误：{0}", "The command line is wrong: {0}");

    /// <summary>The first thing that is wrong; null where nothing is.</summary>
    public static Failure? In(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        Command command = parsed.CommandResult.Command;
        string name = HelpText.PathOf(command);
        if (parsed.UnmatchedTokens.Count > 0)
        {
            if (Misplaced(command, parsed.UnmatchedTokens[0]) is { } misplaced)
            {
                return misplaced;
            }

            return new Failure(Unknown.Format(name, parsed.UnmatchedTokens[0]));
        }

        ParseError error = parsed.Errors[0];
        return error.SymbolResult switch
        {
            OptionResult { Implicit: false } option => new Failure(WrongOption.Format(option.Option.Name, option.Option.HelpName ?? "")),
            OptionResult option => new Failure(MissingOption.Format(name, option.Option.Name, HelpText.UsageOf(command))),
            ArgumentResult argument => new Failure(MissingArgument.Format(name, argument.Argument.HelpName ?? argument.Argument.Name, HelpText.UsageOf(command))),
            CommandResult when command.Options.FirstOrDefault(option => option.Required && parsed.GetResult(option) is null or { Implicit: true }) is { } missing
                => new Failure(MissingOption.Format(name, missing.Name, HelpText.UsageOf(command))),
            CommandResult when command.Arguments.Count > 0
                => new Failure(MissingArgument.Format(name, command.Arguments[0].HelpName ?? command.Arguments[0].Name, HelpText.UsageOf(command))),
            CommandResult when command.Subcommands.Count > 0 => new Failure(MissingCommand.Format(name)),
            _ => new Failure(Other.Format(error.Message)),
        };
    }

    // plankit --file F status: the command knows the option, and did not get it because it stands before the command.
    private static Failure? Misplaced(Command command, string word)
    {
        string name = word.Split('=', 2)[0];
        IEnumerable<Command> takers = command is RootCommand ? command.Subcommands : [command];
        return takers.SelectMany(taker => taker.Options).FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name)) is { } option
            ? new Failure(OptionFirst.Format(name, $"{HelpText.PathOf(command)}{(command is RootCommand ? " COMMAND" : "")} {HelpText.FormOf(option)}"))
            : null;
    }
}
