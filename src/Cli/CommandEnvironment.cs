using System.Text;
using PlanKit.Plugins;
using PlanKit.Plugins.Workers;
using PlanKit.Storage.Places;
using PlanKit.Text;

namespace PlanKit.Cli;

/// <summary>What a command takes from the process around it. A test gives its own.</summary>
public sealed class CommandEnvironment
{
    private const int WriterBuffer = 4096;

    /// <summary>Takes data.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Takes everything that is not data.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether <see cref="Output"/> goes to a person's terminal.</summary>
    public required bool IsTerminal { get; init; }

    /// <summary>Whether <see cref="Error"/> goes to a person's terminal. Default: false.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>
    /// Called by a command that may take long: from then on Ctrl+C cancels the token, so that the command can clean up behind
    /// itself; pressed again, it ends the process. Default: nothing ever cancels it.
    /// </summary>
    public Func<CancellationToken> WatchForInterruption { get; init; } = static () => CancellationToken.None;

    /// <summary>Whether colours may be used.</summary>
    public required bool UsesColor { get; init; }

    /// <summary>The terminal's width in columns.</summary>
    public required int Width { get; init; }

    /// <summary>The language that the system asks for.</summary>
    public required Language SystemLanguage { get; init; }

    /// <summary>The clock and the time zone.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The folder against which paths are resolved, absolute.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Who works here; the author of entries unless <c>--by</c> says otherwise.</summary>
    public required string UserName { get; init; }

    /// <summary>The folder of the plugins that come with the program.</summary>
    public required string BundledPlugins { get; init; }

    /// <summary>The folder of the plugins that the user added.</summary>
    public required string UserPlugins { get; init; }

    /// <summary>Where the user's key for seals lies: beside the plugins' folder, never in a plan file. It is made at its first use.</summary>
    public string SealKey => Path.Combine(Path.GetDirectoryName(UserPlugins) ?? UserPlugins, "seal-key.pem");

    /// <summary>Where it stands of which folders the user was told that they are not this computer's alone: beside the plugins' folder, one a line.</summary>
    public string ToldFolders => Path.Combine(Path.GetDirectoryName(UserPlugins) ?? UserPlugins, "told-folders.txt");

    /// <summary>What the system says of the drives on which plan files lie. Default: what this computer's system says.</summary>
    public IDriveProbe Drives { get; init; } = new SystemDrives();

    /// <summary>Where snapshots of long ledgers lie, beside the plugins' folder: whoever deletes them loses nothing but time.</summary>
    public string LedgerSnapshots => Path.Combine(Path.GetDirectoryName(UserPlugins) ?? UserPlugins, "snapshots");

    /// <summary>How a worker for an added plugin is started; null: added plugins run in this process.</summary>
    public WorkerCommand? Worker { get; init; }

    /// <summary>The plugins that are part of the program, where it is machine code and can load none; null: it loads them.</summary>
    public CompiledPlugins? CompiledPlugins { get; init; }

    /// <summary>
    /// Runs the same words as the plankit command on .NET, which can load plugins' code, and gives its exit code. Null: this is it.
    /// </summary>
    public Func<string[], int>? RunOnDotNet { get; init; }

    /// <summary>For how long to wait while another process writes the plan file. Default: 30 seconds.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The environment of this process. On Windows the console is set to UTF-8, since plans are Chinese.</summary>
    /// <param name="compiled"><see cref="CompiledPlugins"/>.</param>
    /// <param name="worker"><see cref="Worker"/>; null: this program once more.</param>
    /// <param name="runOnDotNet"><see cref="RunOnDotNet"/>.</param>
    public static CommandEnvironment OfThisProcess(CompiledPlugins? compiled = null, WorkerCommand? worker = null, Func<string[], int>? runOnDotNet = null)
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        bool isTerminal = !Console.IsOutputRedirected;
        return new CommandEnvironment
        {
            Output = Console.IsOutputRedirected ? Plain(Console.OpenStandardOutput) : Console.Out,
            Error = Console.IsErrorRedirected ? Plain(Console.OpenStandardError) : Console.Error,
            IsTerminal = isTerminal,
            IsErrorTerminal = !Console.IsErrorRedirected,
            WatchForInterruption = new Interruption().Watch,
            UsesColor = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : 80,
            SystemLanguage = Cli.SystemLanguage.Detect(Environment.GetEnvironmentVariable),
            Time = TimeProvider.System,
            WorkingDirectory = Environment.CurrentDirectory,
            UserName = Environment.UserName,
            BundledPlugins = Path.Combine(AppContext.BaseDirectory, "plugins"),
            UserPlugins = UserPluginFolder(),
            Worker = worker ?? WorkerOfThisProcess(),
            CompiledPlugins = compiled,
            RunOnDotNet = runOnDotNet,
        };
    }

    // What goes to a file or a program needs no terminal: the console's own writers first find out what a terminal can do. The
    // encoding is the one that they would use.
    private static TextWriter Plain(Func<Stream> open) =>
        TextWriter.Synchronized(new StreamWriter(OpenOrNull(open), Console.OutputEncoding, WriterBuffer) { AutoFlush = true });

    // Whoever started this may have closed it; what is said then goes nowhere, and the command is done all the same.
    private static Stream OpenOrNull(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Stream.Null;
        }
    }

    private static WorkerCommand WorkerOfThisProcess() =>
        Environment.ProcessPath is { } file && Path.GetFileNameWithoutExtension(file) != "dotnet"
            ? new WorkerCommand(file, [])
            : new WorkerCommand(Environment.ProcessPath ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "plankit.dll")]);

    // Never relative: plugins found in whatever folder one stands in would be trusted by a lock that lies beside them.
    private static string UserPluginFolder()
    {
        string? home = Environment.GetEnvironmentVariable("PLANKIT_HOME");
        if (!string.IsNullOrEmpty(home))
        {
            return Path.Combine(Path.GetFullPath(home), "plugins");
        }

        string local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.IsPathRooted(local)
            ? Path.Combine(local, "plankit", "plugins")
            : Path.Combine(AppContext.BaseDirectory, "user-plugins");
    }
}
