using System.Globalization;
using System.Resources;
using System.Runtime.InteropServices;
using System.Text;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class NativeVersionExporter : IPlanExporter
{
    private static readonly ResourceManager Words = new("PlanKit.TestPlugins.Words", typeof(NativeVersionExporter).Assembly);

    public string Name => "brings-its-own";

    public void Export(ExportRequest request, Stream output)
    {
        string chinese = Words.GetString("Version", new CultureInfo("zh"))!;
        string english = Words.GetString("Version", CultureInfo.InvariantCulture)!;
        output.Write(Encoding.UTF8.GetBytes($"{chinese}, {english}: {Marshal.PtrToStringUTF8(LibraryVersion())}"));
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_libversion", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint LibraryVersion();
}
