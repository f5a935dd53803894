using System.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// The console of a worker: UTF-8, whatever the system's is, and sent off at once. It is opened by whoever first writes, since few plugins do, and
/// .NET's own would first find out what the terminal can do where there is none.
/// </summary>
/// <param name="open">Opens the stream.</param>
internal sealed class ConsoleWriter(Func<Stream> open) : TextWriter
{
    private readonly Lazy<StreamWriter> _writer = new(() => new StreamWriter(open(), PluginWorkerProgram.Encoding) { AutoFlush = true });

    public override Encoding Encoding => PluginWorkerProgram.Encoding;

    public override void Write(char value) => _writer.Value.Write(value);

    public override void Write(char[] buffer, int index, int count) => _writer.Value.Write(buffer, index, count);

    public override void Write(ReadOnlySpan<char> buffer) => _writer.Value.Write(buffer);

    public override void Write(string? value) => _writer.Value.Write(value);
}
