// What generated C# names of NUnit, SpecFlow and Reqnroll, which Debian does not carry.
namespace NUnit.Framework {
    public class TestFixtureAttribute : System.Attribute {}
    public class TestAttribute : System.Attribute {}
    public class SetUpAttribute : System.Attribute {}
}

namespace TechTalk.SpecFlow {
    using System;

    public class BindingAttribute : Attribute {}

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public class GivenAttribute : Attribute { public GivenAttribute(string pattern) {} }

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public class WhenAttribute : Attribute { public WhenAttribute(string pattern) {} }

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public class ThenAttribute : Attribute { public ThenAttribute(string pattern) {} }

    public class Table {
        public Table(params string[] header) {}
        public void AddRow(params string[] cells) {}
    }
}

namespace Reqnroll {
    using System;

    public class BindingAttribute : Attribute {}

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public class GivenAttribute : Attribute { public GivenAttribute(string pattern) {} }

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public class WhenAttribute : Attribute { public WhenAttribute(string pattern) {} }

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public class ThenAttribute : Attribute { public ThenAttribute(string pattern) {} }

    public class Table {
        public Table(params string[] header) {}
        public void AddRow(params string[] cells) {}
    }
}
