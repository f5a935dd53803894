using System.CommandLine;
using PlanKit.Cli.Demo;
using PlanKit.Cli.Plans;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit demo</c>: the main job on the bundled sample, in ./plankit-demo.</summary>
internal static class DemoCommand
{
    private const string FolderName = "plankit-demo";

    private static readonly LocalizableText Description = new(
        "演示：用自带的样例走一遍全年工作，文件写在 plankit-demo 文件夹。",
        "A demonstration: a whole year with the bundled sample, in the folder plankit-demo.");

    private static readonly LocalizableText Stopped = new(
        "演示在“{0}”处停止：退出码 {1}，应为 {2}。",
        "The demonstration stopped at “{0}”: exit code {1}, expected {2}.");

    private static readonly LocalizableText Files = new("写出的文件：", "Files written:");
    private static readonly LocalizableText Yours = new("您自己的计划，这样做：", "To do the same with your own plan:");

    private static readonly LocalizableText FromSource = new(
        "在源码文件夹里，用 dotnet run -c Release --project src/Cli -- 代替 plankit。",
        "In the source folder, write dotnet run -c Release --project src/Cli -- in place of plankit.");

    private static readonly LocalizableText[] OwnCommands =
    [
        new("plankit new 工作要点.txt --plugin gongxin", "plankit new PLAN.txt --plugin gongxin"),
        new("plankit tick 3 --quarter Q1 --note 说明 --evidence 文件", "plankit tick 3 --quarter Q1 --note TEXT --evidence FILE"),
        new("plankit record 主题党日 --date 2026-06-28 --item 6 8 --measure 到会=32", "plankit record 主题党日 --date 2026-06-28 --item 6 8 --measure 到会=32"),
        new("plankit status", "plankit status"),
        new("plankit check", "plankit check"),
        new("plankit export summary", "plankit export summary"),
    ];

    public static Command Create(CommandSession session)
    {
        var command = new Command("demo", session.Say(Description));
        command.SetAction(_ => Run(session));
        return command;
    }

    private static int Run(CommandSession session)
    {
        if (BundledSample.Find().TryPickT1(out Failure? missing, out string? sample))
        {
            return session.Fail(missing);
        }

        string folder = session.Resolve(FolderName);
        Prepare(folder, sample);
        CommandEnvironment environment = InFolder(session.Environment, folder);
        bool isAlone = !Directory.EnumerateFiles(folder, "*" + PlanFileLocator.Extension).Any();
        foreach (DemoStep scripted in DemoScript.Steps)
        {
            DemoStep step = isAlone || scripted.Arguments[0] == "new" ? scripted : scripted with { Arguments = [.. scripted.Arguments, "--file", DemoScript.PlanFile] };
            if (step.Title is { } title)
            {
                session.Output.WriteLine();
                session.Output.WriteLine(session.Say(title));
            }

            session.Output.WriteLine();
            session.Output.WriteLine("> " + step.CommandLine);
            string[] arguments = [.. step.Arguments, "--lang", session.Language == Language.Chinese ? "zh" : "en"];
            int exitCode = CommandLineApp.Run(arguments, environment);
            if (exitCode != step.ExitCode)
            {
                return session.Fail(Stopped, step.CommandLine, exitCode, step.ExitCode);
            }
        }

        Tell(session, folder);
        return ExitCodes.Done;
    }

    // Only what an earlier demonstration wrote is replaced; whatever else lies in the folder stays.
    private static void Prepare(string folder, string sample)
    {
        Directory.CreateDirectory(Path.Combine(folder, DemoScript.EvidenceFolder));
        File.Copy(sample, Path.Combine(folder, DemoScript.Document), overwrite: true);
        foreach ((string name, string content) in DemoScript.Evidence)
        {
            File.WriteAllText(Path.Combine(folder, DemoScript.EvidenceFolder, name), content);
        }

        foreach (string suffix in (ReadOnlySpan<string>)["", "-wal", "-shm", "-journal"])
        {
            File.Delete(Path.Combine(folder, DemoScript.PlanFile + suffix));
        }
    }

    private static CommandEnvironment InFolder(CommandEnvironment outer, string folder) => new()
    {
        Output = outer.Output,
        Error = outer.Output,
        IsTerminal = outer.IsTerminal,
        UsesColor = outer.UsesColor,
        Width = outer.Width,
        SystemLanguage = outer.SystemLanguage,
        Time = outer.Time,
        WorkingDirectory = folder,
        UserName = outer.UserName,
        BundledPlugins = outer.BundledPlugins,
        UserPlugins = outer.UserPlugins,
        LockTimeout = outer.LockTimeout,
        Drives = outer.Drives,
    };

    private static void Tell(CommandSession session, string folder)
    {
        session.Output.WriteLine();
        session.Output.WriteLine(session.Say(Files));
        foreach (string name in (ReadOnlySpan<string>)[DemoScript.PlanFile, DemoScript.Summary, DemoScript.Quarterly])
        {
            session.Output.WriteLine("  " + Path.Combine(folder, name));
        }

        session.Output.WriteLine();
        session.Output.WriteLine(session.Say(Yours));
        foreach (LocalizableText command in OwnCommands)
        {
            session.Output.WriteLine("  " + session.Say(command));
        }

        session.Output.WriteLine(session.Say(FromSource));
    }
}
