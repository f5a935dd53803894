using System.CommandLine;
using System.CommandLine.Help;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Commands;
using PlanKit.Text;

namespace PlanKit.Cli;

/// <summary>The plankit command.</summary>
public static class CommandLineApp
{
    private static readonly LocalizableText Description = new(
        "PlanKit：年度工作要点的台账、检查与年终总结。",
        "PlanKit: the checklist, checks and year-end summary of an annual work plan.");

    private static readonly LocalizableText Unexpected = new(
        "程序出错，未能完成：{0}：{1}。请用 plankit log 查看登记了什么，并把此信息和所用命令报告给开发者。",
        "Something went wrong in the program, and the command did not end as it should: {0}: {1}. See with plankit log what was entered, and report this text and the command to the developers.");

    private static readonly LocalizableText Cancelled = new(
        "命令被取消，没有完成。",
        "The command was cancelled before it was done.");

    private static readonly LocalizableText NoMemory = new(
        "内存不足，命令没有完成；已登记的内容不受影响。请关闭其他程序、放宽内存限制（DOTNET_GCHeapHardLimit）或拆分文件后重试，并用 plankit log 查看登记了什么。",
        "There is not enough memory, and the command was not done; what was entered before is safe. Close other programs, raise the limit (DOTNET_GCHeapHardLimit) or split the file, and see with plankit log what was entered.");

    internal static readonly LocalizableText Inaccessible = new(
        "有文件无法读写（系统信息：{0}）。请检查路径、权限和磁盘空间后重试；计划文件没有改动。",
        "A file could not be read or written (the system says: {0}). Check the path, the permissions and the free space, and try again; the plan file was not changed.");

    /// <summary>Runs one command.</summary>
    /// <param name="args">The words after <c>plankit</c>.</param>
    /// <param name="environment">What surrounds the command.</param>
    /// <returns>The exit code: 0 done and clean, 1 findings, 2 it could not be done.</returns>
    public static int Run(string[] args, CommandEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(environment);
        using var session = new CommandSession(environment, LanguageOption.Read(args) ?? environment.SystemLanguage);
        try
        {
            return Run(args, session);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return session.Fail(Inaccessible, ForeignText.MessageOf(exception));
        }
        catch (OperationCanceledException)
        {
            return session.Fail(Cancelled);
        }
        catch (Exception exception) when (exception.GetBaseException() is OutOfMemoryException)
        {
            return session.Fail(NoMemory);
        }
#pragma warning disable CA1031 // The last resort: a person is told in words, never shown a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return session.Fail(Unexpected, exception.GetType().Name, ForeignText.MessageOf(exception));
        }
    }

    private static int Run(string[] args, CommandSession session)
    {
        if (PlainWords.FaultIn(args) is { } fault)
        {
            return session.Fail(fault);
        }

        if (LanguageOption.FaultIn(args) is { } unknown)
        {
            return session.Fail(unknown);
        }

        RootCommand root = CreateRoot(session);
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not (LocalizedHelpAction or VersionAction) && UsageError.In(parsed) is { } usage)
        {
            return session.Fail(usage);
        }

        if (session.Environment.RunOnDotNet is { } runOnDotNet && PluginCodeNeed.Of(parsed))
        {
            return runOnDotNet(args);
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = session.Environment.Output,
            Error = session.Environment.Error,
        });
    }

    private static RootCommand CreateRoot(CommandSession session)
    {
        var root = new RootCommand(session.Say(Description))
        {
            LanguageOption.Create(session),
            NewCommand.Create(session),
            OutlineCommand.Create(session),
            StatusCommand.Create(session),
            DueCommand.Create(session),
            CheckCommand.Create(session),
            FixCommand.Create(session),
            TickCommand.Create(session),
            RecordCommand.Create(session),
            UndoCommand.Create(session),
            ReviseCommand.Create(session),
            OwnerCommand.Create(session),
            CadenceCommand.Create(session),
            WaiveCommand.Create(session),
            LogCommand.Create(session),
            ExplainCommand.Create(session),
            ConfigCommand.Create(session),
            BaselineCommand.Create(session),
            EvidenceCommand.Create(session),
            VerifyCommand.Create(session),
            SealCommand.Create(session),
            BackupCommand.Create(session),
            DumpCommand.Create(session),
            RestoreCommand.Create(session),
            UpgradeCommand.Create(session),
            ExportCommand.Create(session),
            PluginCommand.Create(session),
            DemoCommand.Create(session),
        };
        root.SetAction(parsed => new LocalizedHelpAction(session).Invoke(parsed));
        foreach (Option option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Action = new LocalizedHelpAction(session);
                    help.Description = session.Say(new("显示帮助", "Show help"));
                    break;
                case VersionOption version:
                    version.Action = new VersionAction(session);
                    version.Description = session.Say(new("显示版本", "Show the version"));
                    break;
            }
        }

        return root;
    }
}
