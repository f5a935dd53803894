using System.CommandLine;
using System.CommandLine.Invocation;
using PlanKit.Cli.Output;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>Shows a command's help in the session's language.</summary>
internal sealed class LocalizedHelpAction(CommandSession session) : SynchronousCommandLineAction
{
    private static readonly LocalizableText Usage = new("用法：", "Usage:");
    private static readonly LocalizableText Commands = new("命令：", "Commands:");
    private static readonly LocalizableText Arguments = new("参数：", "Arguments:");
    private static readonly LocalizableText Options = new("选项：", "Options:");

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        TextWriter output = session.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(session.Say(Usage));
        output.WriteLine("  " + HelpText.UsageOf(command));
        Write(Commands, command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description)));
        Write(Arguments, command.Arguments.Select(argument => (argument.HelpName ?? argument.Name, argument.Description)));
        Write(Options, OptionsOf(command).Select(option => (HelpText.FormOf(option), option.Description)));
        return ExitCodes.Done;
    }

    private static IEnumerable<Option> OptionsOf(Command command)
    {
        IEnumerable<Option> inherited = command.Parents.OfType<Command>()
            .SelectMany(parent => OptionsOf(parent).Where(option => option.Recursive));
        return command.Options.Concat(inherited).Where(option => !option.Hidden);
    }

    private void Write(LocalizableText title, IEnumerable<(string Name, string? Description)> rows)
    {
        (string Name, string? Description)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        session.Output.WriteLine();
        session.Output.WriteLine(session.Say(title));
        int width = Math.Min(32, all.Max(row => CellWidth.Of(row.Name)) + 2);
        foreach ((string name, string? description) in all)
        {
            session.Output.Write("  " + name);
            int gap = width - CellWidth.Of(name);
            if (gap < 2)
            {
                session.Output.WriteLine();
                gap = width + 2;
            }

            IReadOnlyList<string> lines = CellWidth.Wrap(description ?? "", Math.Max(20, session.Environment.Width - width - 3));
            session.Output.WriteLine(new string(' ', gap) + lines[0]);
            foreach (string line in lines.Skip(1))
            {
                session.Output.WriteLine(new string(' ', width + 2) + line);
            }
        }
    }
}
