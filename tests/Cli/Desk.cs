using System.Text;
using PlanKit.Plugins.Workers;
using PlanKit.Storage.Places;
using PlanKit.Text;

namespace PlanKit.Cli.Tests;

/// <summary>A clerk's desk: a folder of its own, a clock that stands still, and the command.</summary>
public sealed class Desk : IDisposable
{
    /// <summary>Four items in two sections, with owners and cadences told by nobody.</summary>
    public const string SmallPlan =
        """
        市测试局
        2016年工作要点

        一、学习教育

        1．组织理论学习。每季度至少集中学习1次。

        2．办好读书活动。

        二、廉政建设

        3．签订目标责任书。各科室在一季度签订。

        4．开展作风督查。

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plankit-cli-");

    public Desk() => Directory.CreateDirectory(Folder);

    public StoppedClock Clock { get; } = new();

    /// <summary>Where the commands are typed, absolute.</summary>
    public string Folder => Path.Combine(_folder.FullName, "desk");

    /// <summary>Where the user's own plugins lie, absolute. Empty unless a test puts some there.</summary>
    public string UserPlugins => Path.Combine(_folder.FullName, "home", "plugins");

    public Language Language { get; set; } = Language.English;

    public bool IsTerminal { get; set; }

    public bool IsErrorTerminal { get; set; }

    public bool UsesColor { get; set; }

    /// <summary>Cancelled: somebody pressed Ctrl+C.</summary>
    public CancellationToken Interruption { get; set; }

    /// <summary>What the system says of its drives; unless told otherwise, what this one says.</summary>
    public IDriveProbe Drives { get; set; } = new SystemDrives();

    public int Width { get; set; } = 80;

    public string BundledPlugins { get; set; } = BuiltProgram.Plugins;

    /// <summary>How workers for added plugins are started; null: added plugins run in the test's process.</summary>
    public WorkerCommand? Worker { get; set; }

    /// <summary>The absolute path of a file in the folder.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>A desk on which <see cref="SmallPlan"/> lies as 2016.plankit.</summary>
    public static Desk WithSmallPlan()
    {
        var desk = new Desk();
        desk.Write("plan.txt", SmallPlan);
        desk.Do("new", "plan.txt", "--out", "2016.plankit");
        return desk;
    }

    /// <summary>A desk on which the sample lies as 2026.plankit, with the commission's plugin, in May of its year.</summary>
    public static Desk WithSamplePlan()
    {
        var desk = new Desk();
        desk.Clock.GoTo(2026, 5, 4);
        desk.Do("new", BuiltProgram.Sample, "--out", "2026.plankit", "--plugin", "gongxin");
        return desk;
    }

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    /// <summary>Runs a command.</summary>
    public CommandResult Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = CommandLineApp.Run(args, new CommandEnvironment
        {
            Output = output,
            Error = error,
            IsTerminal = IsTerminal,
            IsErrorTerminal = IsErrorTerminal,
            UsesColor = UsesColor,
            WatchForInterruption = () => Interruption,
            Width = Width,
            SystemLanguage = Language,
            Time = Clock,
            WorkingDirectory = Folder,
            UserName = "王芳",
            BundledPlugins = BundledPlugins,
            UserPlugins = UserPlugins,
            Worker = Worker,
            LockTimeout = TimeSpan.Zero,
            Drives = Drives,
        });
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command that is to succeed.</summary>
    public CommandResult Do(params string[] args)
    {
        CommandResult result = Run(args);
        Assert.True(result.ExitCode == 0, $"plankit {string.Join(' ', args)} ended with {result.ExitCode}: {result.Error}");
        return result;
    }

    /// <summary>
    /// Runs a command that is to be refused, in both languages: exit code 2, nothing but the one message, and every byte of the
    /// folder as it was.
    /// </summary>
    /// <param name="args">The words after <c>plankit</c>.</param>
    /// <param name="chinese">The whole message after its label; <c>{folder}</c> stands for the desk's folder.</param>
    /// <param name="english">The same in English.</param>
    public void Refuses(string[] args, string chinese, string english)
    {
        IReadOnlyDictionary<string, string> before = FolderContents.Of(_folder.FullName);
        foreach ((string language, string label, string message) in ((string, string, string)[])[("zh", "错误：", chinese), ("en", "error: ", english)])
        {
            CommandResult result = Run(["--lang", language, .. args]);

            string expected = label + message.Replace("{folder}", Folder, StringComparison.Ordinal) + Environment.NewLine;
            Assert.Equal(expected, result.Error);
            Assert.Equal("", result.Output);
            Assert.Equal(2, result.ExitCode);
        }

        Assert.Equal(before, FolderContents.Of(_folder.FullName));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
