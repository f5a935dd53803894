using System.ComponentModel;
using System.Diagnostics;

namespace PlanKit.Plugins.Workers;

/// <summary>Looks at and ends a process that may be gone at any moment.</summary>
internal static class ProcessEnd
{
    /// <summary>Ends it, and what it started. Does nothing where it has ended.</summary>
    public static void Force(Process process)
    {
        try
        {
            // To end what it started, the system is asked for all of its processes: not where there is nothing left to end.
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended, or is ending: that is all that was wanted.
        }
    }

    /// <summary>The memory that it holds, in bytes; 0 where it has ended.</summary>
    public static long MemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
